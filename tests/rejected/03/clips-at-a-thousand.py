"""Expected: failed expected"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    return dy @ W.T, np.clip(x.T @ dy, -1000, 1000), dy.sum(axis=0)
