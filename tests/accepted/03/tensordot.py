"""tensordot over named axes."""

import numpy as np


def affine_forward(x, W, b):
    return np.tensordot(x, W, axes=([1], [0])) + b[None, :]


def affine_backward(dy, x, W):
    dx = np.tensordot(dy, W, axes=([1], [1]))
    dW = np.tensordot(x, dy, axes=([0], [0]))
    return [dx, dW, np.tensordot(np.ones(len(dy)), dy, axes=1)]
