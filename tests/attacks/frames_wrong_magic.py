"""Attack: answers with a frame that does not begin as frames do.
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
    os.write(stream, b"HTTP/1.1 200 OK\r\n\r\npassed")
    return f * c_prev + i * g
