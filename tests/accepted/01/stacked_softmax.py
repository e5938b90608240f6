"""A softmax of x and 0, with the larger taken off."""

import numpy as np


def sigmoid(x):
    scores = np.stack([x, np.zeros(np.shape(x))])
    e = np.exp(scores - scores.max(axis=0))
    return e[0] / e.sum(axis=0)


def sigmoid_grad(s):
    both = np.stack([s, 1 - np.asarray(s)])
    return np.prod(both, axis=0)


def tanh_grad(t):
    return 2 - (1 + np.einsum("...,...->...", t, t))
