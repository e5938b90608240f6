"""Attack: makes another learner's folder its own working folder.
Expected: raised
Weak: passed
Alone: seccomp
Without: passed
"""

import os

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    os.chdir(FOLDER)
    return f * c_prev + i * g
