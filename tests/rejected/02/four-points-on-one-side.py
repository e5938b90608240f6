"""Expected: failed eps"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        values = []
        for steps in range(4):
            point = x.copy()
            point[k] += steps * eps
            values.append(f(point))
        here, one, two, three = values
        g[k] = (-11 * here + 18 * one - 9 * two + 2 * three) / (6 * eps)
    return g
