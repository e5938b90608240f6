"""Attack: forges an array with a layout, which only the grader's own arrays have.
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

RETURNED = 19


def send(kind, number, payload):
    os.write(stream, struct.pack("<4sBII", b"PTAO", kind, number, len(payload)) + payload)


def cell_state_update(f, c_prev, i, g):
    array = struct.pack("<cBBBQd", b"A", 11, 2, 1, 1, 0.0)
    send(RETURNED, 2, b"t" + struct.pack("<I", 2) + array + b"N")
    return f * c_prev + i * g
