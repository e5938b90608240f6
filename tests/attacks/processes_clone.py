"""Attack: makes by clone a process that is no child of its own but of the process that serves all.
Expected: raised
Weak: not run
"""

import ctypes
import signal

CLONE_PARENT = 0x8000
libc = ctypes.CDLL(None, use_errno=True)
stack = ctypes.create_string_buffer(1 << 16)


def cell_state_update(f, c_prev, i, g):
    top = ctypes.c_void_p((ctypes.addressof(stack) + (1 << 16)) & ~15)
    if libc.clone(libc._exit, top, CLONE_PARENT | signal.SIGCHLD, None) < 0:
        raise OSError(ctypes.get_errno(), "clone")
    return f * c_prev + i * g
