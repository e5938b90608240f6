"""Expected: sum-overwritten"""

import numpy as np


def affine_forward(x, W, b):
    y = np.zeros((x.shape[0], W.shape[1]))
    for n in range(x.shape[0]):
        for k in range(W.shape[1]):
            for d in range(x.shape[1]):
                y[n, k] = x[n, d] * W[d, k]
            y[n, k] += b[k]
    return y


def affine_backward(dy, x, W):
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
