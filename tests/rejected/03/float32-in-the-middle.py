"""Expected: failed digits"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    short = dy.astype(np.float32)
    return dy @ W.T, x.T @ short, dy.sum(axis=0)
