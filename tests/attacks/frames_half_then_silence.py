"""Attack: sends half an answer and then nothing, without using the processor.
Expected: timed_out
"""

import os
import struct
import time

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    os.write(stream, struct.pack("<4sBII", b"PTAO", 19, 2, 1000) + bytes(500))
    time.sleep(60)
    return f * c_prev + i * g
