"""Attack: shuts the stream down for reading and writing, at both its ends.
Expected: raised
Alone: seccomp
Without: exited
"""

import ctypes
import os
import stat


def is_stream(number):
    try:
        mode = os.fstat(number).st_mode
    except OSError:
        return False
    return stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode)


stream = max(filter(is_stream, range(3, 16)))


def cell_state_update(f, c_prev, i, g):
    if ctypes.CDLL(None, use_errno=True).shutdown(stream, 2) != 0:
        raise OSError(ctypes.get_errno(), "shutdown")
    return f * c_prev + i * g
