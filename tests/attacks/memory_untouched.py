"""Attack: reserves all room for memory and touches none of it, so that little seems to be used.
Expected: passed | out_of_memory
"""

import contextlib
import mmap

held = []


def cell_state_update(f, c_prev, i, g):
    size = 256 << 20
    while size > mmap.PAGESIZE:
        size //= 2
        with contextlib.suppress(OSError):
            held.append(mmap.mmap(-1, size))
    return f * c_prev + i * g
