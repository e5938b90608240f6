"""Expected: raised whole number"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    N, T = x.shape[0], x.size / (x.shape[0] * x.shape[2])
    hs = np.zeros((N, T, len(b)))
    h = h0
    for t in range(T):
        h = np.tanh(x[:, t] @ W + h @ U + b)
        hs[:, t] = h
    return hs
