"""Attack: sends an answer under the number of a frame that was sent already.
Expected: exited
"""

import struct

from surroundings import send

RETURNED = 19


def cell_state_update(f, c_prev, i, g):
    send(RETURNED, 1, b"t" + struct.pack("<I", 2) + b"TN")
    return f * c_prev + i * g
