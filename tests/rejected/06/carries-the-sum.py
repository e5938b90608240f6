"""Expected: carries-the-sum"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = np.zeros((x.shape[0], x.shape[1], h0.shape[1]))
    a = h0
    for t in range(x.shape[1]):
        a = np.dot(x[:, t], W) + np.dot(a, U) + b
        hs[:, t] = np.tanh(a)
    return hs
