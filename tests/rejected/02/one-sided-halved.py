"""Expected: one-sided-halved"""

import numpy as np


def numerical_gradient(f, x, eps=1e-5):
    steps = (eps * np.eye(x.size)).reshape(x.size, *x.shape)
    return np.array([(f(x + s) - f(x)) / 2 / eps for s in steps]).reshape(x.shape)
