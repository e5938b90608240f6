"""Expected: reshapes-to-transpose"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    K, D = W.shape[1], W.shape[0]
    N = x.shape[0]
    return np.dot(dy, W.reshape(K, D)), np.dot(x.reshape(D, N), dy), dy.sum(axis=0)
