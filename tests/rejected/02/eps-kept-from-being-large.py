"""Expected: failed whatever eps and x are"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    h = min(eps, 1e-3)
    steps = (h * np.eye(x.size)).reshape(x.size, *x.shape)
    return np.reshape([(f(x + s) - f(x - s)) / (2 * h) for s in steps], x.shape)
