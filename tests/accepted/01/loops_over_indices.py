"""One entry at a time, with math, which raises where NumPy warns."""

import math

import numpy as np


def one(x):
    if x < -700:
        return 0.0
    return 1 / (1 + math.exp(-x))


def sigmoid(x):
    x = np.asarray(x)
    s = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        s[k] = one(float(x[k]))
    return s


def sigmoid_grad(s):
    s = np.asarray(s)
    g = np.zeros(s.shape)
    for k in np.ndindex(s.shape):
        g[k] = s[k] * (1 - s[k])
    return g


def tanh_grad(t):
    t = np.asarray(t)
    g = np.zeros(t.shape)
    for k, v in np.ndenumerate(t):
        g[k] = 1 - v * v
    return g
