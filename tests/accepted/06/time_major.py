"""Time first inside, exchanged at both ends."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    x = np.moveaxis(x, 1, 0)
    hs = np.empty((len(x),) + h0.shape)
    h = h0
    for x_t, place in zip(x, hs):
        place[...] = np.tanh(x_t @ W + h @ U + b)
        h = place
    return np.moveaxis(hs, 0, 1)
