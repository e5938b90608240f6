"""Expected: failed in place"""

import numpy as np


def sigmoid(x):
    x = np.asarray(x)
    if x.dtype == float and x.ndim:
        np.negative(x, out=x)
        return 1 / (1 + np.exp(x))
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
