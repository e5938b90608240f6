"""Filled in by two masks, in a float buffer with at least one axis."""

import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    flat = x.reshape(-1)
    s = np.empty(flat.shape)
    up = flat >= 0
    s[up] = 1 / (1 + np.exp(-flat[up]))
    e = np.exp(flat[~up])
    s[~up] = e / (1 + e)
    return s.reshape(x.shape)


def sigmoid_grad(s):
    flat = np.array(s, dtype=float).reshape(-1)
    low = flat < 0.5
    flat[low] *= 1 - flat[low]
    flat[~low] -= flat[~low] ** 2
    return flat.reshape(np.shape(s))


def tanh_grad(t):
    t = np.asarray(t)
    slope = np.ones(t.shape)
    slope -= t * t
    return slope
