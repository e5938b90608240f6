"""Expected: raised real numbers"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        up = x.astype(complex)
        up[k] += 1j * 1e-30
        g[k] = f(up).imag / 1e-30
    return g
