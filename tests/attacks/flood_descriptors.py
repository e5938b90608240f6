"""Attack: opens sixty files and closes none.
Expected: unreadable
Alone: limits
Without: passed
"""

import os

held = [os.open(os.devnull, os.O_RDONLY) for _ in range(60)]


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
