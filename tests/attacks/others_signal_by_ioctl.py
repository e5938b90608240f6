"""Attack: makes the zygote the stream's owner and asks for signals, both by ioctl instead of fcntl.
Expected: raised
Weak: not run
"""

import fcntl
import os
import struct

from surroundings import stream

FIOSETOWN, FIOASYNC = 0x8901, 0x5452


def cell_state_update(f, c_prev, i, g):
    fcntl.ioctl(stream, FIOSETOWN, struct.pack("i", os.getppid()))
    fcntl.ioctl(stream, FIOASYNC, struct.pack("i", 1))
    return f * c_prev + i * g
