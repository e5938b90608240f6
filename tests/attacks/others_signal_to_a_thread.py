"""Attack: signals the one thread of the zygote instead of its process.
Expected: raised
Weak: not run
"""

import ctypes
import os
import signal

libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.tgkill(os.getppid(), os.getppid(), signal.SIGCONT) < 0:
        raise OSError(ctypes.get_errno(), "tgkill")
    return f * c_prev + i * g
