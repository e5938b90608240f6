"""Attack: takes the home folder and the way to programs from the environment.
Expected: raised
"""

import os


def cell_state_update(f, c_prev, i, g):
    os.environ["HOME"] + os.environ["PATH"]
    return f * c_prev + i * g
