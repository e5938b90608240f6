"""Attack: makes a child by vfork, which borrows the parent's memory and stops it meanwhile.
Expected: raised
Weak: not run
"""

import ctypes
import os

libc = ctypes.PyDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    child = libc.vfork()
    if child == 0:
        libc._exit(0)
    if child < 0:
        raise OSError(ctypes.get_errno(), "vfork")
    os.waitpid(child, 0)
    return f * c_prev + i * g
