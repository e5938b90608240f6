"""Expected: multiplies-instead-of-adding"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.prod([f, c_prev, i, g], axis=0)
