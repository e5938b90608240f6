"""Expected: tanh-slope-for-the-sigmoid"""

import numpy as np


def sigmoid_grad(s):
    return (1 - s) * (1 + s)


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def tanh_grad(t):
    return (1 - t) * (1 + t)
