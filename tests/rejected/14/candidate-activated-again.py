"""Expected: activation-applied-again"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    candidate = np.tanh(g)
    return i * candidate + f * c_prev
