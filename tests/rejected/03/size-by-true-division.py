"""Expected: raised whole number"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dW = np.zeros((W.size / W.shape[1], W.shape[1]))
    dW += x.T @ dy
    return dy @ W.T, dW, dy.sum(axis=0)
