"""Expected: state-without-tanh"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = x @ W + b
    hs[:, 0] += h0 @ U
    for t in range(1, x.shape[1]):
        hs[:, t] += hs[:, t - 1] @ U
    return hs
