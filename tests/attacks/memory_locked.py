"""Attack: locks 64 MiB of the machine's memory, which only a privileged process may.
Expected: unreadable
Weak: unreadable | passed
Alone: privileges as root
Without: passed
"""

import mmap

MAP_LOCKED = 0x2000
held = mmap.mmap(-1, 64 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | MAP_LOCKED)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
