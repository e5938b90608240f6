"""Attack: puts a file in the stream's place, so that the worker reads its questions there.
Expected: exited
"""

import os

from surroundings import questions

os.dup2(os.open(os.__file__, os.O_RDONLY), questions)


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * g
