"""h0 waits in the last slot, where t - 1 = -1 finds it, until the last step."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = np.zeros((x.shape[0], x.shape[1], h0.shape[1]))
    hs[:, -1] = h0
    for t in range(x.shape[1]):
        hs[:, t] = np.tanh(x[:, t] @ W + hs[:, t - 1] @ U + b)
    return hs
