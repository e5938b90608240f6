"""Attack: forges the message by which the sandbox says that it failed itself, for a second try.
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
    text = b"RuntimeError: out of processes"
    send(17, 2, b"s" + struct.pack("<I", len(text)) + text)
    os._exit(70)
    return f * c_prev + i * g
