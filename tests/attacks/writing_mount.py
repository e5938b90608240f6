"""Attack: lays another file system over a folder of others.
Expected: raised
Weak: not run
"""

import ctypes

from surroundings import FOLDER

libc = ctypes.CDLL(None, use_errno=True)


def cell_state_update(f, c_prev, i, g):
    if libc.mount(b"none", FOLDER.encode(), b"tmpfs", 0, None) < 0:
        raise OSError(ctypes.get_errno(), "mount")
    return f * c_prev + i * g
