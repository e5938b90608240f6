"""Attack: looks whether the grader has asked more, and leaves what it sees in the stream.
Expected: raised
Alone: seccomp
Without: passed
"""

import ctypes
import errno
import socket

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    byte = ctypes.create_string_buffer(1)
    libc = ctypes.CDLL(None, use_errno=True)
    got = libc.recv(stream, byte, 1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    if got < 0 and ctypes.get_errno() != errno.EAGAIN:
        raise OSError(ctypes.get_errno(), "recv")
    return f * c_prev + i * g
