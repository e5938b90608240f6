"""Expected: gate-with-another-curve"""

import numpy as np


def sigmoid(x):
    return np.minimum(1, np.maximum(0, x / 5 + 0.5))


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
