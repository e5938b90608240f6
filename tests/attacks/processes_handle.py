"""Attack: takes a handle of the process that serves all learners.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.close(os.pidfd_open(os.getppid()))
    return f * c_prev + i * g
