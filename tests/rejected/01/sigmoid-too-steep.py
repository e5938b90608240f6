"""Expected: sigmoid-too-steep"""

import numpy as np


def sigmoid(x):
    return (np.tanh(x) + 1) / 2


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
