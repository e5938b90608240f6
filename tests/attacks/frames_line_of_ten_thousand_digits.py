"""Attack: forges an exception in a line whose number has ten thousand digits, which Python will not
write.
Expected: raised
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
    def text(words):
        return b"s" + struct.pack("<I", len(words)) + words

    line = (1 << 30_000).to_bytes(3751, "little")
    words = [b"raised", b"ValueError", b"forged", b"", __file__.encode()]
    payload = b"t" + struct.pack("<I", 6) + b"".join(map(text, words))
    send(20, 2, payload + b"I" + struct.pack("<I", len(line)) + line)
    return f * c_prev + i * g
