"""Expected: failed sign"""

import numpy as np


def tanh_grad(t):
    return t**2 - 1


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def sigmoid_grad(s):
    return s - s * s
