"""Attack: lists what else is installed.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import os

from surroundings import PACKAGES


def cell_state_update(f, c_prev, i, g):
    assert os.listdir(PACKAGES)
    return f * c_prev + i * g
