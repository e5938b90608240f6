"""Expected: includes-the-first-state"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    T = x.shape[1]
    hs = np.zeros((len(x), T + 1, len(b)))
    hs[:, 0] = h0
    for t in range(T):
        hs[:, t + 1] = np.tanh(x[:, t] @ W + hs[:, t] @ U + b)
    return hs
