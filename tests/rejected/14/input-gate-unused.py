"""Expected: input-gate-unused"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = np.multiply(f, c_prev)
    np.add(c, g, out=c)
    return c
