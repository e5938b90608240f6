"""Attack: writes into the zygote's memory, at an address that a fork keeps, what is there already.
Expected: raised
Weak: not run
"""

import ctypes
import os


class Range(ctypes.Structure):
    _fields_ = (("start", ctypes.c_void_p), ("length", ctypes.c_size_t))


libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    place = Range(id(None), 1)
    if libc.process_vm_writev(os.getppid(), ctypes.byref(place), 1, ctypes.byref(place), 1, 0) < 0:
        raise OSError(ctypes.get_errno(), "process_vm_writev")
    return f * c_prev + i * g
