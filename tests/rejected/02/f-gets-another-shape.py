"""Expected: raised shape of x"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    flat = x.ravel().copy()
    g = np.zeros_like(flat)
    for k in range(flat.size):
        flat[k] += eps
        above = f(flat)
        flat[k] -= 2 * eps
        g[k] = (above - f(flat)) / (2 * eps)
        flat[k] += eps
    return g.reshape(x.shape)
