"""Attack: forges an array whose axes multiply to 2**64 entries, which is none in 64 bits.
Expected: exited
"""

import struct

from surroundings import send

RETURNED = 19


def cell_state_update(f, c_prev, i, g):
    array = struct.pack("<cBBBQQ", b"A", 11, 0, 2, 1 << 32, 1 << 32)
    send(RETURNED, 2, b"t" + struct.pack("<I", 2) + array + b"N")
    return f * c_prev + i * g
