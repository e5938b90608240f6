"""db as a product with ones."""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + np.outer(np.ones(x.shape[0]), b)


def affine_backward(dy, x, W):
    ones = np.ones(dy.shape[0])
    return np.matmul(dy, W.T), np.matmul(x.T, dy), ones @ dy
