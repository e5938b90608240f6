"""Attack: makes a folder beside the files of others.
Expected: raised
Weak: not run
"""

import os

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    os.mkdir(os.path.join(FOLDER, "new"))
    return f * c_prev + i * g
