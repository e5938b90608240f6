"""Expected: bias-added-twice"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = x @ W + b
    h = h0
    for t in range(x.shape[1]):
        h = np.tanh(hs[:, t] + h @ U + b)
        hs[:, t] = h
    return hs
