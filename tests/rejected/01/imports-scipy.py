"""Expected: unreadable NumPy"""

from scipy.special import expit

import numpy as np


def sigmoid(x):
    return expit(x)


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
