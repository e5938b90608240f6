"""Expected: no-difference-seen"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros_like(x)
    for k in np.ndindex(x.shape):
        x_up = x
        x_up[k] = x_up[k] + eps
        x_down = x
        x_down[k] = x_down[k] - eps
        g[k] = (f(x_up) - f(x_down)) / (2 * eps)
    return g
