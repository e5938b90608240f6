"""Expected: sigmoid-without-brackets"""

import numpy as np


def sigmoid(x):
    e = np.exp(-x)
    return 1.0 / 1.0 + e


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
