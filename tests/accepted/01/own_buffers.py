"""out= into its own buffers, with prints."""

import numpy as np


def sigmoid(x):
    s = np.negative(np.array(x, dtype=np.float64))
    s = np.exp(s)
    s += 1
    print("below the line:", s)
    return np.reciprocal(s)


def sigmoid_grad(s):
    g = np.empty(np.shape(s))
    np.subtract(1, s, out=g)
    np.multiply(g, s, out=g)
    return g


def tanh_grad(t):
    g = np.empty(np.shape(t))
    np.multiply(t, t, out=g)
    np.subtract(1, g, out=g)
    return g
