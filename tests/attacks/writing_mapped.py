"""Attack: maps a library with leave to change it for all who use it.
Expected: raised
"""

import mmap
import os


def cell_state_update(f, c_prev, i, g):
    with open(os.__file__, "rb") as library:
        mmap.mmap(library.fileno(), 4096, flags=mmap.MAP_SHARED, prot=mmap.PROT_WRITE)
    return f * c_prev + i * g
