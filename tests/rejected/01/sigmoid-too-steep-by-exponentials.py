"""Expected: sigmoid-too-steep"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-2 * x))


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
