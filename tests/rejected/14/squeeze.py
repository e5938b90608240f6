"""Expected: failed squeeze()"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.squeeze(f * c_prev + i * g)
