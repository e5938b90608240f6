"""Attack: returns a forged truth value, a byte of 2 in an array of truth values.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.full(f.shape, 2, dtype=np.uint8).view(np.bool_)
