"""Attack: takes one-sided differences, hides that in single precision, and asks f farther off for
show.
Exercise: 02
Expected: failed
"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    f(x + eps), f(x - eps)
    g, here, step = np.zeros(x.shape), f(x), 1e-8
    for k in np.ndindex(x.shape):
        moved = x.copy()
        moved[k] += step
        g[k] = (f(moved) - here) / step
    return g.astype(np.float32)
