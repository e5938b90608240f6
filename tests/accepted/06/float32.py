"""Single precision throughout: passes, with a note."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    x, h, W, U, b = (np.float32(array) for array in (x, h0, W, U, b))
    hs = np.zeros((x.shape[0], x.shape[1], h.shape[1]), np.float32)
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ W + h @ U + b)
        hs[:, t] = h
    return hs
