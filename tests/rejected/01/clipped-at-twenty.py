"""Expected: failed digits"""

import numpy as np


def sigmoid(x):
    x = np.clip(x, -20, 20)
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
