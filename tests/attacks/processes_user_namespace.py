"""Attack: enters a name space in which it is root.
Expected: raised
Weak: not run
"""

import ctypes

CLONE_NEWUSER = 0x10000000
libc = ctypes.CDLL(None, use_errno=True)
entered = []


def cell_state_update(f, c_prev, i, g):
    if not entered and libc.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    entered.append(1)
    return f * c_prev + i * g
