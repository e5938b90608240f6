"""Expected: three-points-on-one-side"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape)
    here = f(x)
    for k in np.ndindex(x.shape):
        near, far = x.copy(), x.copy()
        near[k] += eps
        far[k] += eps + eps
        g[k] = (-1.5 * here + 2 * f(near) - 0.5 * f(far)) / eps
    return g
