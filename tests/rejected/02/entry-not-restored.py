"""Expected: entry-not-restored"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    flat = x.reshape(-1)
    g = np.zeros(flat.size)
    for k in range(flat.size):
        flat[k] += eps
        above = f(x)
        flat[k] -= 2 * eps
        g[k] = (above - f(x)) / (2 * eps)
    return g.reshape(x.shape)
