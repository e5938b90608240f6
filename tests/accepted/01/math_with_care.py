"""A list of entries, reshaped; the two cases of a sigmoid by an if."""

from math import exp

import numpy as np


def one(v):
    return 1 / (1 + exp(-v)) if v > 0 else 1 - 1 / (1 + exp(v))


def sigmoid(x):
    entries = np.ravel(x)
    return np.array([one(v) for v in entries]).reshape(np.shape(x))


def sigmoid_grad(s):
    return np.array([v - v * v for v in np.ravel(s)]).reshape(np.shape(s))


def tanh_grad(t):
    return np.fromiter((1 - v * v for v in np.ravel(t)), float).reshape(np.shape(t))
