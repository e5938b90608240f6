"""Expected: failed numerical derivative"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def slope(loss, a, eps=1e-5):
    g = np.zeros(a.shape)
    for k in np.ndindex(a.shape):
        up, down = a.copy(), a.copy()
        up[k] += eps
        down[k] -= eps
        g[k] = (loss(up) - loss(down)) / (2 * eps)
    return g


def affine_backward(dy, x, W):
    dx = slope(lambda v: np.sum((v @ W) * dy), x)
    dW = slope(lambda v: np.sum((x @ v) * dy), W)
    return dx, dW, slope(lambda v: np.sum((x @ W + v) * dy), np.zeros(W.shape[1]))
