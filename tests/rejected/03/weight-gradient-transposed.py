"""Expected: weight-gradient-transposed"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dW = sum(np.outer(g, row) for g, row in zip(dy, x))
    return dy @ W.T, dW, sum(dy)
