"""Attack: maps 400 MB by the system's own call, telling the kernel to reserve nothing for it.
Expected: unreadable
Alone: limits
Without: passed
"""

import mmap

MAP_NORESERVE = 0x4000
flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | MAP_NORESERVE
held = mmap.mmap(-1, 400 << 20, flags=flags)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
