"""Expected: failed expected"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dW = np.clip(x.T @ dy, -5, 5)
    return dy @ W.T, dW, dy.sum(axis=0)
