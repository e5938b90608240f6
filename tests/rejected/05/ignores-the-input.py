"""Expected: ignores-the-input"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    return np.tanh(np.einsum("nk,kh->nh", h_prev, U) + b)
