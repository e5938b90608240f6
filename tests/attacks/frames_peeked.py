"""Attack: looks whether the grader has asked more, and leaves what it sees in the stream.
Expected: raised
Alone: seccomp
Without: passed
"""

import ctypes
import errno
import os
import socket
import stat


def is_stream(number):
    try:
        mode = os.fstat(number).st_mode
    except OSError:
        return False
    return stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode)


stream = max(filter(is_stream, range(3, 16)))


def cell_state_update(f, c_prev, i, g):
    byte = ctypes.create_string_buffer(1)
    libc = ctypes.CDLL(None, use_errno=True)
    got = libc.recv(stream, byte, 1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    if got < 0 and ctypes.get_errno() != errno.EAGAIN:
        raise OSError(ctypes.get_errno(), "recv")
    return f * c_prev + i * g
