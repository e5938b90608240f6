"""Attack: answers with a frame that does not begin as frames do.
Expected: exited
"""

import os

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    os.write(stream, b"HTTP/1.1 200 OK\r\n\r\npassed")
    return f * c_prev + i * g
