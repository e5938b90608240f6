"""Expected: weights-on-the-left"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a = np.dot(W, x)
    a = a + np.dot(U, h_prev)
    return np.tanh(a + b)
