"""Expected: input-weights-not-transposed-back"""

import numpy as np


def affine_forward(x, W, b):
    return x.dot(W) + b


def affine_backward(dy, x, W):
    dx = np.einsum("nk,kd->nd", dy, W)
    return dx, np.einsum("nd,nk->dk", x, dy), np.einsum("nk->k", dy)
