"""Attack: aborts the process, as a failed assertion in C does.
Expected: exited
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.abort()
