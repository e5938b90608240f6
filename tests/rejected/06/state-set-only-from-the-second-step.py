"""Expected: raised h_prev"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = np.zeros((x.shape[0], x.shape[1], h0.shape[1]))
    for t in range(x.shape[1]):
        if t > 0:
            h_prev = hs[:, t - 1]
        hs[:, t] = np.tanh(x[:, t] @ W + h_prev @ U + b)
    return hs
