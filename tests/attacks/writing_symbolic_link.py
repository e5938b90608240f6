"""Attack: lays a link beside the files of others that leads somewhere else.
Expected: raised
Weak: not run
"""

import os

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    os.symlink("/etc/passwd", os.path.join(FOLDER, "ex14.py"))
    return f * c_prev + i * g
