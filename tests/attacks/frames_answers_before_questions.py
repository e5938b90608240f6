"""Attack: says that the file was loaded, and answers two hundred calls before it is asked anything.
Expected: failed
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

LOADED, RETURNED = 18, 19


def send(kind, number, payload):
    os.write(stream, struct.pack("<4sBII", b"PTAO", kind, number, len(payload)) + payload)


name = b"s" + struct.pack("<I", 17) + b"cell_state_update"
send(
    LOADED, 1, b"d" + struct.pack("<I", 1) + name + b"t" + struct.pack("<I", 4) + b"TTTs" + bytes(4)
)
zero = struct.pack("<cBBBQQd", b"A", 11, 0, 2, 1, 1, 0.0)
for number in range(2, 202):
    send(
        RETURNED, number, b"t" + struct.pack("<I", 2) + zero + b"t" + struct.pack("<I", 4) + b"NNNN"
    )


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
