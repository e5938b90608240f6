"""Attack: sets a ring up by which the kernel makes calls that no filter of calls sees.
Expected: raised
Weak: not run
"""

import ctypes
import os

IO_URING_SETUP = {"x86_64": 425, "aarch64": 425}[os.uname().machine]
parameters = ctypes.create_string_buffer(120)
libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    number = libc.syscall(IO_URING_SETUP, 1, parameters)
    if number < 0:
        raise OSError(ctypes.get_errno(), "io_uring_setup")
    os.close(number)
    return f * c_prev + i * g
