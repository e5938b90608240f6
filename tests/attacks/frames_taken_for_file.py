"""Attack: puts a file in the stream's place, so that the worker reads its questions there.
Expected: exited
"""

import os
import stat


def is_stream(number):
    try:
        mode = os.fstat(number).st_mode
    except OSError:
        return False
    return stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode)


stream = min(filter(is_stream, range(3, 16)))
os.dup2(os.open(os.__file__, os.O_RDONLY), stream)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
