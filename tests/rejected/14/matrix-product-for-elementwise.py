"""Expected: matrix-product-for-elementwise"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    kept = np.dot(f, c_prev)
    entered = np.dot(i, g)
    return kept + entered
