"""Attack: sends ten bytes of an answer of a thousand, and leaves.
Expected: exited
"""

import os
import stat
import struct


def is_stream(number):
    try:
        mode = os.fstat(number).st_mode
    except OSError:
        return False
    return stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode)


stream = max(filter(is_stream, range(3, 16)))


def cell_state_update(f, c_prev, i, g):
    os.write(stream, struct.pack("<4sBII", b"PTAO", 19, 2, 1000) + bytes(10))
    os._exit(0)
    return f * c_prev + i * g
