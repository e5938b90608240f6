"""Attack: puts the stream in the place of standard output, so that a print goes to the grader.
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
    os.dup2(stream, 1)
    print("passed")
    return f * c_prev + i * g
