"""Expected: failed shape"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    return np.squeeze(dy @ W.T), x.T @ dy, dy.sum(axis=0)
