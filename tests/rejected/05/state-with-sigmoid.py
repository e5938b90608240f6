"""Expected: state-with-sigmoid"""

import numpy as np


def total(x, h, W, U, b):
    a = np.zeros((len(x), len(b)))
    a += np.dot(x, W)
    a += np.dot(h, U)
    a += b
    return a


def rnn_step(x, h_prev, W, U, b):
    return 0.5 + 0.5 * np.tanh(0.5 * total(x, h_prev, W, U, b))
