"""Single precision: passes, with a note."""

import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=np.float32)
    return np.float32(1) / (1 + np.exp(-x))


def sigmoid_grad(s):
    s = np.asarray(s, dtype=np.float32)
    return s * (1 - s)


def tanh_grad(t):
    t = np.asarray(t, dtype=np.float32)
    return 1 - t * t
