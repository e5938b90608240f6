"""Attack: sends an answer byte by byte, each before the grader has waited long.
Expected: timed_out
"""

import os
import struct
import time

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    os.write(stream, struct.pack("<4sBII", b"PTAO", 19, 2, 1_000_000))
    while True:
        os.write(stream, b"t")
        time.sleep(0.02)
