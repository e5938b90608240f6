"""Attack: gives the zygote the lowest priority at the disk.
Expected: raised
Weak: not run
Alone: seccomp as unprivileged
Without: passed
"""

import ctypes
import os

IOPRIO_SET = {"x86_64": 251, "aarch64": 30}[os.uname().machine]
WHO_PROCESS, LOWEST = 1, 2 << 13 | 7
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.syscall(IOPRIO_SET, WHO_PROCESS, os.getppid(), LOWEST) < 0:
        raise OSError(ctypes.get_errno(), "ioprio_set")
    return f * c_prev + i * g
