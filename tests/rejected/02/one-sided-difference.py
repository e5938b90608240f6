"""Expected: one-sided-difference"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.size)
    here = f(x)
    for k in range(x.size):
        moved = np.array(x)
        moved.flat[k] += eps
        g[k] = (f(moved) - here) / eps
    return g.reshape(x.shape)
