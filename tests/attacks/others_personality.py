"""Attack: has the kernel speak to it as an older kernel would, whose paths are tested less.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes

UNAME26 = 0x20000
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.personality(UNAME26) < 0:
        raise OSError(ctypes.get_errno(), "personality")
    return f * c_prev + i * g
