"""Attack: attaches itself to the zygote as a debugger.
Expected: raised
Weak: not run
"""

import ctypes
import os

PTRACE_SEIZE = 0x4206
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.ptrace(PTRACE_SEIZE, os.getppid(), None, None) < 0:
        raise OSError(ctypes.get_errno(), "ptrace")
    return f * c_prev + i * g
