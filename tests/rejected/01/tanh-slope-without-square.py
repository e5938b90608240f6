"""Expected: tanh-slope-without-square"""

import numpy as np


def tanh_grad(t):
    return np.subtract(1, t)


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def sigmoid_grad(s):
    return s - s * s
