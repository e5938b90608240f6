"""Attack: has the disk's caches written out, for which all others wait.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    with open(os.__file__, "rb") as library:
        if libc.syncfs(library.fileno()) < 0:
            raise OSError(ctypes.get_errno(), "syncfs")
    return f * c_prev + i * g
