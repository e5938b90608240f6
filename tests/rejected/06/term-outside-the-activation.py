"""Expected: term-outside-the-activation"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = np.tanh(x @ W + b)
    h = h0
    for t in range(x.shape[1]):
        hs[:, t] += h @ U
        h = hs[:, t]
    return hs
