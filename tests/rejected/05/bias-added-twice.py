"""Expected: bias-added-twice"""

import numpy as np


def affine(x, W, b):
    return np.dot(x, W) + b


def rnn_step(x, h_prev, W, U, b):
    return np.tanh(affine(x, W, b) + affine(h_prev, U, b))
