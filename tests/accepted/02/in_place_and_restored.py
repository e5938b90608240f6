"""Moves entries of x in place and puts them back."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros_like(x)
    for k in np.ndindex(*x.shape):
        old = x[k]
        x[k] = old + eps
        above = f(x)
        x[k] = old - eps
        below = f(x)
        x[k] = old
        g[k] = (above - below) / (2 * eps)
    return g
