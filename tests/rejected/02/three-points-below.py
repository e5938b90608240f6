"""Expected: three-points-on-one-side"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    steps = (eps * np.eye(x.size)).reshape(x.size, *x.shape)
    parts = [3 * f(x) - 4 * f(x - s) + f(x - 2 * s) for s in steps]
    return np.reshape(parts, x.shape) / (2 * eps)
