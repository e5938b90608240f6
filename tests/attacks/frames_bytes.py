"""Attack: forges a value of a kind that only the grader may send: bytes.
Expected: exited
"""

import struct

from surroundings import send

RETURNED = 19


def cell_state_update(f, c_prev, i, g):
    send(RETURNED, 2, b"t" + struct.pack("<I", 2) + b"y" + struct.pack("<I", 4) + b"codeN")
    return f * c_prev + i * g
