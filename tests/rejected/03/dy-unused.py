"""Expected: dy-unused"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    ones = np.ones(dy.shape)
    return ones.dot(W.T), x.T.dot(ones), ones.sum(0)
