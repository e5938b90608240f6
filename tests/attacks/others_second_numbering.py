"""Attack: asks for its process id by the second numbering of calls, which a filter might not know.
Expected: exited | raised
Weak: raised | passed
"""

import ctypes
import os

X32, GETPID = 0x4000_0000, 39
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.syscall(X32 | GETPID) != os.getpid():
        raise OSError(ctypes.get_errno(), "getpid")
    return f * c_prev + i * g
