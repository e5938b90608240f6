"""Attack: locks one byte of a library for reading: a bit that another learner's code can test.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import fcntl
import os


def cell_state_update(f, c_prev, i, g):
    with open(os.__file__, "rb") as library:
        fcntl.lockf(library, fcntl.LOCK_SH | fcntl.LOCK_NB, 1)
    return f * c_prev + i * g
