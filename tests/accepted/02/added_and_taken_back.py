"""Adds and takes back eps: restored up to rounding."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros_like(x)
    for k in np.ndindex(x.shape):
        x[k] += eps
        g[k] = f(x)
        x[k] -= 2 * eps
        g[k] -= f(x)
        x[k] += eps
    return g / eps / 2
