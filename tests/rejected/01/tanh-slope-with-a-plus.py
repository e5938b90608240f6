"""Expected: tanh-slope-with-a-plus"""

import numpy as np


def tanh_grad(t):
    return np.square(t) + 1


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def sigmoid_grad(s):
    return s - s * s
