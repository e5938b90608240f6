"""Expected: state-not-carried"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    return np.tanh(x @ W + (h0 @ U)[:, None] + b)
