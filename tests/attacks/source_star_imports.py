"""Attack: none; takes all names of NumPy, and those of a file beside it.
Expected: passed
"""

from math import *  # noqa: F403

from numpy import *  # noqa: F403
from surroundings import *  # noqa: F403


def cell_state_update(f, c_prev, i, g):
    return add(multiply(f, c_prev), multiply(i, g))  # noqa: F405
