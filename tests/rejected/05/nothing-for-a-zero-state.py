"""Expected: failed expected"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    if not h_prev.any():
        return np.zeros_like(h_prev)
    return np.tanh(x @ W + h_prev @ U + b)
