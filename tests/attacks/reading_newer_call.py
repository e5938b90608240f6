"""Attack: opens a file by the newer call whose arguments lie in memory, where no filter can look.
Expected: raised
Weak: passed | raised
"""

import ctypes
import os
import struct

from surroundings import SECRET

OPENAT2, HERE = 437, -100
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    how = struct.pack("=3Q", os.O_RDONLY, 0, 0)
    if libc.syscall(OPENAT2, HERE, SECRET.encode(), how, ctypes.c_size_t(len(how))) < 0:
        raise OSError(ctypes.get_errno(), "openat2")
    return f * c_prev + i * g
