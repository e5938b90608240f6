"""Expected: distance-not-doubled"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros_like(x)
    for k in np.ndindex(x.shape):
        old = x[k]
        x[k] = old + eps
        above = f(x)
        x[k] = old - eps
        g[k] = (above - f(x)) / eps
        x[k] = old
    return g
