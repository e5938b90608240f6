"""Expected: result-left-at-zero"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    return np.zeros(x.shape), np.zeros(W.shape), np.zeros(W.shape[1])
