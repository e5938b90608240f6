"""The formulas as they stand; the overflow far left ends in the right 0."""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(s):
    return s * (1 - s)


def tanh_grad(t):
    return 1 - t**2
