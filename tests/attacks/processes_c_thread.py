"""Attack: starts a thread by the C library, of which the interpreter knows nothing.
Expected: raised
Weak: not run
"""

import ctypes

libc = ctypes.CDLL(None)


def cell_state_update(f, c_prev, i, g):
    thread = ctypes.c_ulong()
    error = libc.pthread_create(ctypes.byref(thread), None, libc.pause, None)
    if error:
        raise OSError(error, "pthread_create")
    return f * c_prev + i * g
