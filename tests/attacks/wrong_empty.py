"""Attack: returns an array without entries, which agrees with everything it broadcasts with.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.empty((0, f.shape[1]))
