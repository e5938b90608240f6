"""Expected: one-sided-difference"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros_like(x)
    for k in np.ndindex(x.shape):
        old = x[k]
        x[k] = old - eps
        g[k] = f(x)
        x[k] = old
        g[k] = (f(x) - g[k]) / eps
    return g
