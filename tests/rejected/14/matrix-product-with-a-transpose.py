"""Expected: matrix-product-for-elementwise"""

import numpy as np


def cell_state_update(f, c_prev, i, g):
    return np.matmul(f, c_prev.T) + np.matmul(i, g.T)
