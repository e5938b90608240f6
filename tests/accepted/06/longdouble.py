"""Extended precision."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    h = h0.astype(np.longdouble)
    hs = np.zeros((*x.shape[:2], h.shape[1]), dtype=np.longdouble)
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ W + h @ U + b)
        hs[:, t] = h
    return hs
