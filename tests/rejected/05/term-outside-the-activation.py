"""Expected: term-outside-the-activation"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    h = np.empty(h_prev.shape)
    for n, (entrada, estado) in enumerate(zip(x, h_prev)):
        h[n] = np.tanh(entrada @ W + b)
        h[n] += estado @ U
    return h
