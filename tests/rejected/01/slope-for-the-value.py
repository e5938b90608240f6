"""Expected: slope-for-the-value"""

import numpy as np


def sigmoid(x):
    s = 1 / (1 + np.exp(-x))
    return s - np.square(s)


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
