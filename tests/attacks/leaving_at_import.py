"""Attack: ends the process with status 0 before any function is there.
Expected: exited
"""

import os

os._exit(0)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
