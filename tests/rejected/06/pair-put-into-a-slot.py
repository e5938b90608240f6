"""Expected: raised inhomogeneous"""

import numpy as np


def step(x, h_prev, W, U, b):
    h = np.tanh(x.dot(W) + h_prev.dot(U) + b)
    return h, (x, h_prev, W, U, b, h)


def rnn_forward(x, h0, W, U, b):
    hs = np.zeros((*x.shape[:2], h0.shape[1]))
    h = h0
    for t in range(x.shape[1]):
        h = step(x[:, t], h, W, U, b)
        hs[:, t, :] = h
    return hs
