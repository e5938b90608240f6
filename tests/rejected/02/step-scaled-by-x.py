"""Expected: failed whatever eps and x are"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        step = eps * max(1.0, abs(x[k]))
        up, down = x.copy(), x.copy()
        up[k] += step
        down[k] -= step
        g[k] = (f(up) - f(down)) / (2 * step)
    return g
