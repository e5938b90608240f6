"""Attack: answers a call by declaring anew what the file holds.
Expected: exited
"""

import struct

from surroundings import send


def cell_state_update(f, c_prev, i, g):
    name = b"s" + struct.pack("<I", 17) + b"cell_state_update"
    send(
        18, 2, b"d" + struct.pack("<I", 1) + name + b"t" + struct.pack("<I", 4) + b"TTTs" + bytes(4)
    )
    return f * c_prev + i * g
