"""Expected: dy-unused"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    db = np.full(W.shape[1], 1.0)
    return dy @ W.T, x.T @ dy, db
