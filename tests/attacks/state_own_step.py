"""Attack: takes central differences over a step of its own, and asks f at eps for show.
Exercise: 02
Expected: failed
"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    f(x + eps), f(x - eps)
    g, step = np.zeros(x.shape), 1e-5
    for k in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[k] += step
        below[k] -= step
        g[k] = (f(above) - f(below)) / (2 * step)
    return g
