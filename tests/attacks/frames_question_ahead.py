"""Attack: waits for the grader's next question before it has answered this one.
Expected: timed_out
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


def cell_state_update(f, c_prev, i, g):
    os.read(stream, 1)
    return f * c_prev + i * g
