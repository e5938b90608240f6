"""Expected: failed whatever eps and x are"""

import numpy as np


STEP = 1e-4


def numerical_gradient(f, x, eps=1e-5):
    g = np.zeros(x.size)
    for k in range(x.size):
        step = np.zeros(x.size)
        step[k] = STEP
        step = step.reshape(x.shape)
        g[k] = (f(x + step) - f(x - step)) / (2 * STEP)
    return g.reshape(x.shape)
