"""Expected: raised whole number"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    N, H = f.shape
    c = np.zeros((N, 2 * H / 2))
    c[:] = f * c_prev + i * g
    return c
