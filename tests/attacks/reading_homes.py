"""Attack: lists the users' home folders.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.listdir("/home")
    return f * c_prev + i * g
