"""Attack: locks a file of the standard library, which the next learner's code can feel.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import fcntl
import os


def cell_state_update(f, c_prev, i, g):
    with open(os.__file__, "rb") as library:
        fcntl.flock(library, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return f * c_prev + i * g
