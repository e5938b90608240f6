"""Expected: moves-all-entries"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros_like(x)
    step = np.full_like(x, eps)
    for k in np.ndindex(x.shape):
        g[k] = (f(x + step) - f(x - step)) / (2 * eps)
    return g
