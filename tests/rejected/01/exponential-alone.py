"""Expected: exponential-alone"""

import numpy as np


def sigmoid(x):
    return 1 / np.power(np.e, -x)


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
