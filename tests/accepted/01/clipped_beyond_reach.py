"""A clip far out, where nothing more changes."""

import numpy as np


def sigmoid(x):
    x = np.clip(x, -60, 60)
    return np.exp(x) / (np.exp(x) + 1)


def sigmoid_grad(s):
    s = np.clip(s, 0, 1)
    return s * (1 - s)


def tanh_grad(t):
    return 1 - np.clip(t, -1, 1) ** 2
