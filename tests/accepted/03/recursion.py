"""Halves of the batch, recursively."""

import numpy as np


def affine_forward(x, W, b):
    if len(x) == 1:
        return (x[0] @ W + b)[None]
    half = len(x) // 2
    return np.concatenate([affine_forward(x[:half], W, b), affine_forward(x[half:], W, b)])


def affine_backward(dy, x, W):
    if len(x) == 1:
        return dy @ W.T, np.outer(x, dy), dy[0].copy()
    half = len(x) // 2
    dx1, dW1, db1 = affine_backward(dy[:half], x[:half], W)
    dx2, dW2, db2 = affine_backward(dy[half:], x[half:], W)
    return np.concatenate([dx1, dx2]), dW1 + dW2, db1 + db2
