"""Attack: forges the message by which the sandbox says that it failed itself, for a second try.
Expected: exited
"""

import os
import struct

from surroundings import send


def cell_state_update(f, c_prev, i, g):
    text = b"RuntimeError: out of processes"
    send(17, 2, b"s" + struct.pack("<I", len(text)) + text)
    os._exit(70)
    return f * c_prev + i * g
