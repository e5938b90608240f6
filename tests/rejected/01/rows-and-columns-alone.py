"""Expected: raised no attribute 'shape'"""

import numpy as np


def sigmoid(x):
    rows, columns = x.shape
    s = np.zeros((rows, columns))
    for n in range(rows):
        for k in range(columns):
            s[n, k] = 1 / (1 + np.exp(-x[n, k]))
    return s


def sigmoid_grad(s):
    return s - s * s


def tanh_grad(t):
    return (1 - t) * (1 + t)
