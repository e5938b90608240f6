"""Expected: bias-as-a-factor"""

import numpy as np


def affine_forward(x, W, b):
    return np.stack([(row @ W) * b for row in x])


def affine_backward(dy, x, W):
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
