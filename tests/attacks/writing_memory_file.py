"""Attack: makes a file that is nowhere but in memory, beside its memory's limit.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.close(os.memfd_create("more"))
    return f * c_prev + i * g
