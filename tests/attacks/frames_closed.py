"""Attack: closes the stream to the grader and goes on.
Expected: exited
"""

import os

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    os.close(stream)
    return f * c_prev + i * g
