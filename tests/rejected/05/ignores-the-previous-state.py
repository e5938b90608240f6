"""Expected: ignores-the-previous-state"""

import numpy as np


def total(x, h, W, U, b):
    a = np.zeros((len(x), len(b)))
    a += np.dot(x, W)
    a += np.dot(h, U)
    a += b
    return a


def rnn_step(x, h_prev, W, U, b):
    h_prev = np.zeros_like(h_prev)
    return np.tanh(total(x, h_prev, W, U, b))
