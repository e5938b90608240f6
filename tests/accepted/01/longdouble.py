"""Extended precision."""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x, dtype=np.longdouble)))


def sigmoid_grad(s):
    s = np.asarray(s, dtype=np.longdouble)
    return s * (1 - s)


def tanh_grad(t):
    t = np.asarray(t, dtype=np.longdouble)
    return 1 - t**2
