"""Expected: averages-over-the-batch"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    return np.matmul(dy, W.T), np.matmul(x.T, dy), np.average(dy, axis=0)
