"""Loops over everything, accumulated from the integer 0 and in buffers."""

import numpy as np


def affine_forward(x, W, b):
    y = np.zeros((x.shape[0], W.shape[1]))
    for n in range(x.shape[0]):
        for k in range(W.shape[1]):
            total = 0
            for d in range(x.shape[1]):
                total += x[n, d] * W[d, k]
            y[n, k] = total + b[k]
    return y


def affine_backward(dy, x, W):
    dx, dW, db = np.zeros(x.shape), np.zeros(W.shape), np.zeros(W.shape[1])
    for n in range(dy.shape[0]):
        for k in range(dy.shape[1]):
            db[k] += dy[n, k]
            for d in range(x.shape[1]):
                dx[n, d] += dy[n, k] * W[d, k]
                dW[d, k] += dy[n, k] * x[n, d]
    return dx, dW, db
