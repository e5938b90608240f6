"""Expected: failed expected"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.clip(f * c_prev + i * g, -100, 100)
