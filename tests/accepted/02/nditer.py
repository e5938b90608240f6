"""np.nditer with a multi-index."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        k = it.multi_index
        up, down = np.array(x), np.array(x)
        up[k] += eps
        down[k] -= eps
        g[k] = (f(up) - f(down)) / (2.0 * eps)
        it.iternext()
    return g
