"""Attack: takes a handle on a folder that it may not open, from which other calls could go on.
Expected: raised
Weak: passed
Alone: seccomp
Without: passed
"""

import os

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    os.close(os.open(FOLDER, os.O_PATH))
    return f * c_prev + i * g
