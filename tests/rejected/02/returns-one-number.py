"""Expected: returns-one-number"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    above = f(np.add(x, eps))
    below = f(np.subtract(x, eps))
    return np.float64(above - below) / eps / 2
