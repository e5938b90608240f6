"""Expected: state-with-sigmoid"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = np.zeros((x.shape[0], x.shape[1], h0.shape[1]))
    h = h0
    for t in range(x.shape[1]):
        h = 1 / (1 + np.exp(-(x[:, t] @ W + h @ U + b)))
        hs[:, t] = h
    return hs
