"""Expected: sigmoid-decreases"""

import numpy as np


def sigmoid(x):
    return np.reciprocal(1.0 + np.exp(x))


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
