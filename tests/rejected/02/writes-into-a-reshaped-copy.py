"""Expected: failed not on memory"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    flat = x.reshape(-1)
    g = np.zeros(flat.size)
    for k in range(flat.size):
        old = flat[k]
        flat[k] = old + eps
        above = f(x)
        flat[k] = old - eps
        g[k] = (above - f(x)) / (2 * eps)
        flat[k] = old
    return g.reshape(x.shape)
