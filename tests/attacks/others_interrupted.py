"""Attack: has every processor interrupted, which slows all who work there.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes
import os

MEMBARRIER = {"x86_64": 324, "aarch64": 283}[os.uname().machine]
EXPEDITED = 1 << 1
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.syscall(MEMBARRIER, EXPEDITED, 0, 0) < 0:
        raise OSError(ctypes.get_errno(), "membarrier")
    return f * c_prev + i * g
