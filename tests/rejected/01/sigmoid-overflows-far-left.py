"""Expected: sigmoid-overflows"""

import numpy as np


def sigmoid(x):
    e = np.exp(-1.0 * x)
    share_of_the_other = e / (e + 1)
    return 1 - share_of_the_other


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
