"""Attack: closes the stream to the grader and goes on.
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


stream = max(filter(is_stream, range(3, 16)))


def cell_state_update(f, c_prev, i, g):
    os.close(stream)
    return f * c_prev + i * g
