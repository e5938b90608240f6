"""Attack: forks a child that has a terminal of its own.
Expected: raised
Weak: not run
"""

import os


def cell_state_update(f, c_prev, i, g):
    child, terminal = os.forkpty()
    if child == 0:
        os._exit(0)
    os.close(terminal)
    os.waitpid(child, 0)
    return f * c_prev + i * g
