"""Expected: tanh-squashed-again"""

import numpy as np


def tanh_grad(t):
    return 1 / np.cosh(t) ** 2


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def sigmoid_grad(s):
    return s - s * s
