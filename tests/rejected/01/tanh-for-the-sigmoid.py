"""Expected: tanh-for-the-sigmoid"""

import numpy as np


def sigmoid(x):
    return 2 / (1 + np.exp(-2 * x)) - 1


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
