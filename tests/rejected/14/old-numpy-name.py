"""Expected: raised NumPy no longer"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    c = np.zeros_like(f, dtype=np.float)
    return c + f * c_prev + i * g
