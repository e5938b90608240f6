"""Expected: result-left-at-zero"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dx, dW, db = np.zeros_like(x), np.zeros_like(W), np.zeros(W.shape[1])
    dx += dy @ W.T
    dW += x.T @ dy
    return dx, dW, db
