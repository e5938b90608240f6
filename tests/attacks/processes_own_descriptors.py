"""Attack: stops sharing with others what it shares with nobody, by the call that makes name spaces.
Expected: unreadable
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes

CLONE_FILES = 0x400
libc = ctypes.CDLL(None, use_errno=True)
if libc.unshare(CLONE_FILES) != 0:
    raise OSError(ctypes.get_errno(), "unshare")


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
