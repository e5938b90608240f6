"""Attack: forges an array with a layout, which only the grader's own arrays have.
Expected: exited
"""

import struct

from surroundings import send

RETURNED = 19


def cell_state_update(f, c_prev, i, g):
    array = struct.pack("<cBBBQd", b"A", 11, 2, 1, 1, 0.0)
    send(RETURNED, 2, b"t" + struct.pack("<I", 2) + array + b"N")
    return f * c_prev + i * g
