"""Attack: becomes the one to whom the orphans of its descendants are given.
Expected: raised
Weak: not run
Alone: seccomp
Without: passed
"""

import ctypes

PR_SET_CHILD_SUBREAPER = 36
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) < 0:
        raise OSError(ctypes.get_errno(), "prctl")
    return f * c_prev + i * g
