"""Expected: difference-reversed"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.empty(x.shape)
    for k, _ in np.ndenumerate(x):
        left, right = x.copy(), x.copy()
        left[k] -= eps
        right[k] += eps
        g[k] = (f(left) - f(right)) / (eps + eps)
    return g
