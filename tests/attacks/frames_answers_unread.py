"""Attack: asks f by frames of its own and never reads the answers, which pile up.
Exercise: 02
Expected: exited
"""

import select
import struct

import numpy as np
from surroundings import send, stream

CALL_BACK = 22
SHAPE = struct.pack("<8Q", *[1] * 7, 60000)
ARGUMENTS = b"t" + struct.pack("<I", 1) + b"A" + bytes([1, 0, 8]) + SHAPE + bytes(60000)
ASKED = b"t" + struct.pack("<I", 2) + b"i" + struct.pack("<q", 0) + ARGUMENTS


def numerical_gradient(f, x, eps=1e-5):
    taken = select.poll()
    taken.register(stream, select.POLLOUT)
    for number in range(2, 700):
        send(CALL_BACK, number, ASKED)
        taken.poll()
    return np.zeros(x.shape)
