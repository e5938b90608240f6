"""Expected: bias-gradient-summed-too-far"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    return dy @ W.T, x.T @ dy, float(np.sum(dy))
