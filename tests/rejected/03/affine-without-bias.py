"""Expected: affine-without-bias"""

import numpy as np


def affine_forward(x, W, b=None):
    return np.einsum("nd,dk->nk", x, W)


def affine_backward(dy, x, W):
    return dy.dot(W.T), x.T.dot(dy), dy.sum(0)
