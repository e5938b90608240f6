"""The batch one row at a time, accumulating outer products."""

import numpy as np


def affine_forward(x, W, b):
    return np.stack([row @ W + b for row in x])


def affine_backward(dy, x, W):
    dxs, dW, db = [], 0, 0
    for row, upstream in zip(x, dy):
        dxs.append(W @ upstream)
        dW = dW + np.outer(row, upstream)
        db = db + upstream
    return np.array(dxs), dW, db
