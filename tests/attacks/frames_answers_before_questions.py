"""Attack: says that the file was loaded, and answers two hundred calls before it is asked anything.
Expected: failed
"""

import struct

from surroundings import send

LOADED, RETURNED = 18, 19


name = b"s" + struct.pack("<I", 17) + b"cell_state_update"
send(
    LOADED, 1, b"d" + struct.pack("<I", 1) + name + b"t" + struct.pack("<I", 4) + b"TTTs" + bytes(4)
)
zero = struct.pack("<cBBBQQd", b"A", 11, 0, 2, 1, 1, 0.0)
for number in range(2, 202):
    send(
        RETURNED, number, b"t" + struct.pack("<I", 2) + zero + b"t" + struct.pack("<I", 4) + b"NNNN"
    )


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
