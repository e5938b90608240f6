"""Attack: has a shell run a command, by the C library's function.
Expected: raised
Weak: not run
"""

import os


def cell_state_update(f, c_prev, i, g):
    if status := os.system("true"):
        raise OSError(status, "no shell")
    return f * c_prev + i * g
