"""Attack: sends an answer under the number of a frame that was sent already.
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
    send(RETURNED, 1, b"t" + struct.pack("<I", 2) + b"TN")
    return f * c_prev + i * g
