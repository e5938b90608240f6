"""Expected: two-names-for-one-array"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    return np.zeros_like(x)
