"""Expected: time-axis-last"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    N, T, D = x.shape
    hs = np.zeros((N, len(b), T))
    for t in range(T):
        h_prev = h0 if t == 0 else hs[:, :, t - 1]
        hs[:, :, t] = np.tanh(x[:, t] @ W + h_prev @ U + b)
    return hs
