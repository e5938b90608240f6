"""Attack: returns an array without items, each axis short, whose lists within lists are millions.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.empty((48, 48, 48, 48, 0))
