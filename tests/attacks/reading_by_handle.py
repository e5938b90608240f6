"""Attack: opens a file by its number on the disk, without a path that could be forbidden.
Expected: raised
Weak: not run
"""

import ctypes
import os

from surroundings import FOLDER, SECRET


class Handle(ctypes.Structure):
    _fields_ = (("bytes", ctypes.c_uint), ("type", ctypes.c_int), ("data", ctypes.c_char * 128))


libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    handle, mount, here = Handle(128), ctypes.c_int(), -100
    path = SECRET.encode()
    if libc.name_to_handle_at(here, path, ctypes.byref(handle), ctypes.byref(mount), 0) < 0:
        raise OSError(ctypes.get_errno(), "name_to_handle_at")
    folder = os.open(FOLDER, os.O_RDONLY)
    if libc.open_by_handle_at(folder, ctypes.byref(handle), os.O_RDONLY) < 0:
        raise OSError(ctypes.get_errno(), "open_by_handle_at")
    return f * c_prev + i * g
