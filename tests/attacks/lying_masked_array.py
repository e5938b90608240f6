"""Attack: returns zeros in a masked array that hides every entry from comparison.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.ma.masked_all(f.shape)
