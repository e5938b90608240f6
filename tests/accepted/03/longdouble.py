"""Extended precision."""

import numpy as np


def long(*arrays):
    return [np.asarray(a, dtype=np.longdouble) for a in arrays]


def affine_forward(x, W, b):
    x, W, b = long(x, W, b)
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dy, x, W = long(dy, x, W)
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
