"""flat iterators of x and of the result."""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.empty_like(x)
    for k, old in enumerate(list(x.flat)):
        x.flat[k] = old + eps
        g.flat[k] = f(x)
        x.flat[k] = old - eps
        g.flat[k] -= f(x)
        x.flat[k] = old
    return g / (2 * eps)
