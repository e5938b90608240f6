"""Attack: makes the zygote the stream's owner and asks for signals, both by ioctl instead of fcntl.
Expected: raised
Weak: not run
"""

import fcntl
import os
import stat
import struct

FIOSETOWN, FIOASYNC = 0x8901, 0x5452


def is_stream(number):
    try:
        return stat.S_ISSOCK(os.fstat(number).st_mode)
    except OSError:
        return False


stream = next(filter(is_stream, range(3, 16)))


def cell_state_update(f, c_prev, i, g):
    fcntl.ioctl(stream, FIOSETOWN, struct.pack("i", os.getppid()))
    fcntl.ioctl(stream, FIOASYNC, struct.pack("i", 1))
    return f * c_prev + i * g
