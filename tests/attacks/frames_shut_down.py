"""Attack: shuts the stream down for reading and writing, at both its ends.
Expected: raised
Alone: seccomp
Without: exited
"""

import ctypes

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    if ctypes.CDLL(None, use_errno=True).shutdown(stream, 2) != 0:
        raise OSError(ctypes.get_errno(), "shutdown")
    return f * c_prev + i * g
