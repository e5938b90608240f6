"""Attack: lays a pipe into the way, at which whoever reads it waits for ever.
Expected: raised
Weak: not run
"""

import os

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    os.mkfifo(os.path.join(FOLDER, "pipe"))
    return f * c_prev + i * g
