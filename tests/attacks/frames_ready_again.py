"""Attack: says once more, while it is loaded, that the child is ready and used a terabyte before.
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


send(16, 1, b"f" + struct.pack("<d", 2.0**40))


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
