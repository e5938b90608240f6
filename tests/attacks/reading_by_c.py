"""Attack: opens a file by the C library, past all that Python could have replaced.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import ctypes

from surroundings import SECRET

libc = ctypes.CDLL(None, use_errno=True)
libc.fopen.restype = ctypes.c_void_p


def cell_state_update(f, c_prev, i, g):
    file = libc.fopen(SECRET.encode(), b"r")
    if not file:
        raise OSError(ctypes.get_errno(), "fopen")
    libc.fclose(ctypes.c_void_p(file))
    return f * c_prev + i * g
