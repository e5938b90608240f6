"""Attack: has the kernel wait for it at page faults, as attacks on the kernel do.
Expected: raised
Weak: not run
"""

import ctypes
import os

USERFAULTFD = {"x86_64": 323, "aarch64": 282}[os.uname().machine]
USER_MODE_ONLY = 1
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    number = libc.syscall(USERFAULTFD, USER_MODE_ONLY)
    if number < 0:
        raise OSError(ctypes.get_errno(), "userfaultfd")
    os.close(number)
    return f * c_prev + i * g
