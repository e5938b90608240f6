"""Expected: multiplies-the-terms"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a = np.dot(x, W)
    a *= np.dot(h_prev, U)
    a += b
    return np.tanh(a)
