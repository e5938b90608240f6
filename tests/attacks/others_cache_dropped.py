"""Attack: has a library thrown out of the machine's cache, so that others must read it from disk.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import os


def cell_state_update(f, c_prev, i, g):
    with open(os.__file__, "rb") as library:
        os.posix_fadvise(library.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return f * c_prev + i * g
