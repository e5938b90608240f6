"""Expected: ignores-the-input"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = np.zeros((x.shape[0], x.shape[1], h0.shape[1]))
    h = h0
    for t in range(x.shape[1]):
        h = np.tanh(np.dot(h, U) + b)
        hs[:, t] = h
    return hs
