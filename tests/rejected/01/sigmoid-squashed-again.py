"""Expected: sigmoid-squashed-again"""

import numpy as np


def sigmoid_grad(s):
    e = np.exp(-s)
    return e / (1 + e) ** 2


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def tanh_grad(t):
    return (1 - t) * (1 + t)
