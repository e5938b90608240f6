"""Returns plain lists (a plain number for 0-d)."""

import itertools

import numpy as np


def numerical_gradient(f, x, eps=1e-4):
    g = np.zeros(x.shape)
    for k in itertools.product(*map(range, x.shape)):
        up, down = x.copy(), x.copy()
        up[k], down[k] = x[k] + eps, x[k] - eps
        g[k] = (f(up) - f(down)) / (up[k] - down[k])
    return g.tolist()
