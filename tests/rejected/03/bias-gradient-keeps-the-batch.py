"""Expected: bias-gradient-keeps-the-batch"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    db = np.ones((1, len(dy))) @ dy
    return dy @ W.T, x.T @ dy, db
