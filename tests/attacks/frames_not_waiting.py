"""Attack: has reads of the stream return at once, so that the worker finds no question.
Expected: raised
Weak: exited | passed
Alone: seccomp
Without: exited | passed
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
    os.set_blocking(stream, False)
    return f * c_prev + i * g
