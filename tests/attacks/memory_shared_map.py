"""Attack: maps memory that is not its own alone, in small pieces and writing to each.
Expected: raised
Alone: limits
Without: passed
"""

import mmap

held = []


def cell_state_update(f, c_prev, i, g):
    while len(held) < 50:
        held.append(mmap.mmap(-1, 8 << 20, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS))
        held[-1].write(bytes(8 << 20))
    return f * c_prev + i * g
