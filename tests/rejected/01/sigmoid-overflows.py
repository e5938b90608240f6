"""Expected: sigmoid-overflows"""

import numpy as np


def sigmoid(x):
    e = np.exp(x)
    return np.divide(e, e + 1)


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
