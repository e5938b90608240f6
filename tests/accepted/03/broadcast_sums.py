"""Three axes at once, then a sum."""

import numpy as np


def affine_forward(x, W, b):
    return (x[:, :, None] * W[None]).sum(axis=1) + b


def affine_backward(dy, x, W):
    dx = (dy[:, None, :] * W[None]).sum(axis=2)
    dW = (x[:, :, None] * dy[:, None, :]).sum(axis=0)
    return dx, dW, np.add.reduce(dy)
