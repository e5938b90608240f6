"""Attack: announces an answer of four GiB, for which the grader might make room.
Expected: exited
"""

import os
import struct

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    os.write(stream, struct.pack("<4sBII", b"PTAO", 19, 2, 0xFFFF_FFFF))
    return f * c_prev + i * g
