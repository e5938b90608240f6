"""Attack: answers a call by declaring anew what the file holds.
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


def send(kind, number, payload):
    os.write(stream, struct.pack("<4sBII", b"PTAO", kind, number, len(payload)) + payload)


def cell_state_update(f, c_prev, i, g):
    name = b"s" + struct.pack("<I", 17) + b"cell_state_update"
    send(
        18, 2, b"d" + struct.pack("<I", 1) + name + b"t" + struct.pack("<I", 4) + b"TTTs" + bytes(4)
    )
    return f * c_prev + i * g
