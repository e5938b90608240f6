"""Expected: no-difference-seen"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        moved = x.astype(complex)
        moved[k] += 1j * eps
        g[k] = np.imag(f(moved.real)) / eps
    return g
