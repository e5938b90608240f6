"""Expected: sigmoid-slope-for-the-tanh"""

import numpy as np


def tanh_grad(t):
    return t - np.square(t)


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def sigmoid_grad(s):
    return s - s * s
