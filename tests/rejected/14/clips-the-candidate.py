"""Expected: failed however large"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return f * c_prev + i * np.clip(g, -1000.0, 1000.0)
