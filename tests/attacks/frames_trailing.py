"""Attack: hides a second value behind the one that an answer is.
Expected: exited
"""

import struct

from surroundings import send

RETURNED = 19


def cell_state_update(f, c_prev, i, g):
    send(RETURNED, 2, b"t" + struct.pack("<I", 2) + b"NN" + b"T")
    return f * c_prev + i * g
