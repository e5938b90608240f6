"""Attack: returns the right first row for every row, by strides of nothing.
Expected: failed
"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.broadcast_to((f * c_prev + i * g)[0], f.shape)
