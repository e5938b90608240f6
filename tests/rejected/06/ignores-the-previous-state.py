"""Expected: ignores-the-previous-state"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    return np.tanh(np.einsum("ntd,dh->nth", x, W) + b)
