"""A loop that never ends: its index is never moved on."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape)
    k = 0
    while k < x.size:
        g.flat[k] = eps
    return g
