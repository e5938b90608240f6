"""Attack: forks a child and waits for it.
Expected: raised
Weak: not run
"""

import os


def cell_state_update(f, c_prev, i, g):
    if (child := os.fork()) == 0:
        os._exit(0)
    os.waitpid(child, 0)
    return f * c_prev + i * g
