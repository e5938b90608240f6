"""Attack: sends an answer byte by byte, each before the grader has waited long.
Expected: timed_out
"""

import os
import stat
import struct
import time


def is_stream(number):
    try:
        mode = os.fstat(number).st_mode
    except OSError:
        return False
    return stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode)


stream = max(filter(is_stream, range(3, 16)))


def cell_state_update(f, c_prev, i, g):
    os.write(stream, struct.pack("<4sBII", b"PTAO", 19, 2, 1_000_000))
    while True:
        os.write(stream, b"t")
        time.sleep(0.02)
