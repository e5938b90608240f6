"""Expected: swaps-w-and-u"""

import numpy as np


def cell(x, h, U, W, b):
    return np.tanh(np.dot(x, W) + np.dot(h, U) + b)


def rnn_forward(x, h0, W, U, b):
    hs = []
    h = h0
    for t in range(x.shape[1]):
        h = cell(x[:, t], h, W, U, b)
        hs.append(h)
    return np.stack(hs, axis=1)
