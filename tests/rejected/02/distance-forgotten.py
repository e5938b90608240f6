"""Expected: distance-forgotten"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape)
    it = np.nditer(x, flags=["multi_index"])
    for _ in it:
        up, down = x.copy(), x.copy()
        up[it.multi_index] += eps
        down[it.multi_index] -= eps
        g[it.multi_index] = (f(up) - f(down)) / 2 * eps
    return g
