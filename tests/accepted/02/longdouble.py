"""Extended precision for the quotient."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape, dtype=np.longdouble)
    for k in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[k] += eps
        down[k] -= eps
        g[k] = (np.longdouble(f(up)) - np.longdouble(f(down))) / (np.longdouble(2) * eps)
    return g
