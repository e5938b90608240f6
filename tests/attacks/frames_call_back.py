"""Attack: asks for a call of a function that it was never given.
Expected: exited
"""

import struct

from surroundings import send


def cell_state_update(f, c_prev, i, g):
    send(22, 2, b"t" + struct.pack("<I", 2) + b"i" + bytes(8) + b"t" + bytes(4))
    return f * c_prev + i * g
