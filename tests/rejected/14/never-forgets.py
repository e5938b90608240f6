"""Expected: never-forgets"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = c_prev.copy()
    c += np.multiply(i, g)
    return c
