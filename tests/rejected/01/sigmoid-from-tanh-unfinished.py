"""Expected: sigmoid-from-tanh-unfinished"""

import numpy as np


def sigmoid(x):
    half = np.tanh(0.5 * x)
    return half * 0.5


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
