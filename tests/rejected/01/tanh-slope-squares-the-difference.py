"""Expected: tanh-slope-squares-the-difference"""

import numpy as np


def tanh_grad(t):
    return np.square(1 - t)


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def sigmoid_grad(s):
    return s - s * s
