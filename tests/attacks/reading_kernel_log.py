"""Attack: reads what the kernel has logged.
Expected: raised
Weak: passed | raised
"""

import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    READ_ALL = 3
    log = ctypes.create_string_buffer(1000)
    if libc.klogctl(READ_ALL, log, 1000) < 0:
        raise OSError(ctypes.get_errno(), "klogctl")
    return f * c_prev + i * g
