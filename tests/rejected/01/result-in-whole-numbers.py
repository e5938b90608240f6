"""Expected: result-in-whole-numbers"""

import numpy as np


def sigmoid(x):
    s = np.empty_like(x)
    for k in np.ndindex(s.shape):
        s[k] = 1 / (1 + np.exp(-np.asarray(x)[k]))
    return s


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
