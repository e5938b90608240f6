"""Attack: takes back that it must end with the process that serves all.
Expected: unreadable
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes

PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None, use_errno=True)
if libc.prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0) != 0:
    raise OSError(ctypes.get_errno(), "prctl")


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
