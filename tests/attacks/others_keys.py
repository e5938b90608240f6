"""Attack: leaves a note in a keyring of the kernel.
Expected: raised
Weak: not run
"""

import ctypes
import os

ADD_KEY = {"x86_64": 248, "aarch64": 217}[os.uname().machine]
PROCESS_KEYRING = -2
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.syscall(ADD_KEY, b"user", b"attack", b"note", ctypes.c_size_t(4), PROCESS_KEYRING) < 0:
        raise OSError(ctypes.get_errno(), "add_key")
    return f * c_prev + i * g
