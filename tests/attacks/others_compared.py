"""Attack: asks whether a descriptor of the zygote's is the same as one of its own.
Expected: raised
Weak: not run
"""

import ctypes
import os

KCMP = {"x86_64": 312, "aarch64": 272}[os.uname().machine]
KCMP_FILE = 0
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.syscall(KCMP, os.getpid(), os.getppid(), KCMP_FILE, 0, 0) < 0:
        raise OSError(ctypes.get_errno(), "kcmp")
    return f * c_prev + i * g
