"""Expected: elementwise-for-the-product"""

import numpy as np


def affine_forward(x, W, b):
    y = np.multiply(W, x)
    return y + b


def affine_backward(dy, x, W):
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
