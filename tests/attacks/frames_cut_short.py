"""Attack: sends ten bytes of an answer of a thousand, and leaves.
Expected: exited
"""

import os
import struct

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    os.write(stream, struct.pack("<4sBII", b"PTAO", 19, 2, 1000) + bytes(10))
    os._exit(0)
    return f * c_prev + i * g
