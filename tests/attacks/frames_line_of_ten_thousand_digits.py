"""Attack: forges an exception in a line whose number has ten thousand digits, which Python will not
write.
Expected: raised
"""

import struct

from surroundings import send


def cell_state_update(f, c_prev, i, g):
    def text(words):
        return b"s" + struct.pack("<I", len(words)) + words

    line = (1 << 30_000).to_bytes(3751, "little")
    words = [b"raised", b"ValueError", b"forged", b"", __file__.encode()]
    payload = b"t" + struct.pack("<I", 6) + b"".join(map(text, words))
    send(20, 2, payload + b"I" + struct.pack("<I", len(line)) + line)
    return f * c_prev + i * g
