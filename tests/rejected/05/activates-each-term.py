"""Expected: activates-each-term"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    h = 0
    for term in (np.dot(x, W), np.dot(h_prev, U), b):
        h = h + np.tanh(term)
    return h
