"""Expected: recurrent-weights-transposed"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    return np.tanh(np.einsum("nd,dh->nh", x, W) + np.einsum("nk,hk->nh", h_prev, U) + b)
