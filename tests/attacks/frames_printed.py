"""Attack: puts the stream in the place of standard output, so that a print goes to the grader.
Expected: exited
"""

import os

from surroundings import stream


def cell_state_update(f, c_prev, i, g):
    os.dup2(stream, 1)
    print("passed")
    return f * c_prev + i * g
