"""Attack: answers with lists in lists a hundred thousand deep, forged, for the reader's stack.
Expected: exited
"""

import struct

from surroundings import send

RETURNED = 19


def cell_state_update(f, c_prev, i, g):
    send(RETURNED, 2, (b"l" + struct.pack("<I", 1)) * 100_000 + b"N")
    return f * c_prev + i * g
