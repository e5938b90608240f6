"""Expected: candidate-unused"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.sum([f * c_prev, i], axis=0)
