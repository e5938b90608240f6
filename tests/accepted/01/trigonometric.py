"""Squares of sines; slopes by completing the square and by way of the other curve."""

import numpy as np


def sigmoid(x):
    return np.sin(np.arctan(np.exp(np.clip(np.asarray(x, float), -1000, 700) / 2))) ** 2


def sigmoid_grad(s):
    return 0.25 - (np.asarray(s) - 0.5) ** 2


def tanh_grad(t):
    s = (1 + np.asarray(t)) / 2
    return 4 * s * (1 - s)
