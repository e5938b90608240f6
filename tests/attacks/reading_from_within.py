"""Attack: makes another learner's folder its own working folder, and reads there.
Expected: raised
Weak: passed
Alone: landlock
Without: passed
"""

import os

from surroundings import FOLDER


def cell_state_update(f, c_prev, i, g):
    os.chdir(FOLDER)
    with open("secret.txt") as secret:
        secret.read()
    return f * c_prev + i * g
