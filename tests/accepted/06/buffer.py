"""A buffer filled at hs[:, t]; at t = 0 the state before is h0."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    N, T, D = x.shape
    H = h0.shape[1]
    hs = np.zeros((N, T, H))
    for t in range(T):
        if t == 0:
            h_prev = h0
        else:
            h_prev = hs[:, t - 1]
        hs[:, t] = np.tanh(np.dot(x[:, t], W) + np.dot(h_prev, U) + b)
    return hs
