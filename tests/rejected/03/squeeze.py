"""Expected: failed squeeze()"""

import numpy as np


def affine_forward(x, W, b):
    return np.squeeze(x @ W) + b


def affine_backward(dy, x, W):
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
