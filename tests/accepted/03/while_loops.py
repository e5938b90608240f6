"""while loops from the last row to the first."""

import numpy as np


def affine_forward(x, W, b):
    y = np.zeros((len(x), len(b))) + b
    d = len(W)
    while d:
        d -= 1
        y += x[:, d : d + 1] * W[d]
    return y


def affine_backward(dy, x, W):
    dx, dW, db = np.zeros_like(x), np.zeros_like(W), np.zeros(W.shape[1])
    n = len(x) - 1
    while n >= 0:
        dx[n] = (W * dy[n]).sum(axis=1)
        dW += x[n][:, None] * dy[n][None, :]
        db += dy[n]
        n -= 1
    return dx, dW, db
