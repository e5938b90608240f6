"""Expected: failed MaskedArray"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.ma.masked_array(f * c_prev + i * g, mask=f > 2)
