"""x.flat, restored by assignment."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.size)
    for k in range(x.size):
        kept = x.flat[k]
        x.flat[k] = kept + eps
        above = f(x)
        x.flat[k] = kept - eps
        g[k] = (above - f(x)) / (2 * eps)
        x.flat[k] = kept
    return g.reshape(x.shape)
