"""Expected: raised no attribute 'shape'"""

import numpy as np


def sigmoid(x):
    s = np.zeros(x.shape)
    s += x
    return 1 / (1 + np.exp(-s))


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
