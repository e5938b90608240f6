"""Attack: answers with a list of four million nothings.
Expected: exited
"""

import os
import struct

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    payload = b"l" + struct.pack("<I", 4_000_000) + b"N" * 4_000_000
    rest = memoryview(struct.pack("<4sBII", b"PTAO", 19, 2, len(payload)) + payload)
    while rest:
        rest = rest[os.write(stream, rest) :]
    return f * c_prev + i * g
