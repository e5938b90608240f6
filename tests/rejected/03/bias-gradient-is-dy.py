"""Expected: bias-gradient-keeps-the-batch"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dx = dy @ np.transpose(W)
    dW = np.transpose(x) @ dy
    db = dy.copy()
    return dx, dW, db
