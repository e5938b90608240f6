"""Expected: bias-before-the-weights"""

import numpy as np


def affine_forward(x, W, b):
    return np.dot(np.add(x, b), W)


def affine_backward(dy, x, W):
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
