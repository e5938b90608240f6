"""Attack: lists the folder in which others keep their files.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import os

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    with os.scandir(FOLDER) as entries:
        list(entries)
    return f * c_prev + i * g
