"""Expected: state-with-relu"""

import numpy as np


def total(x, h, W, U, b):
    a = np.zeros((len(x), len(b)))
    a += np.dot(x, W)
    a += np.dot(h, U)
    a += b
    return a


def rnn_step(x, h_prev, W, U, b):
    a = total(x, h_prev, W, U, b)
    a[a < 0] = 0
    return a
