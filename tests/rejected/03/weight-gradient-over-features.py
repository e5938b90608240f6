"""Expected: weight-gradient-over-features"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    return np.inner(dy, W), np.inner(x, dy), np.add.reduce(dy)
