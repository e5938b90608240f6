"""Expected: activates-twice"""

import numpy as np


def cell(x, h, W, U, b):
    return np.tanh(np.einsum("nd,dh->nh", x, W) + np.einsum("nk,kh->nh", h, U) + b)


def rnn_step(x, h_prev, W, U, b):
    h = cell(x, h_prev, W, U, b)
    return np.tanh(h)
