"""All steps at once, T times over: after k rounds the first k states are right."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    start = h0[:, np.newaxis]
    hs = np.zeros((x.shape[0], x.shape[1], h0.shape[1]))
    for _ in range(x.shape[1]):
        before = np.concatenate((start, hs[:, :-1]), axis=1)
        hs = np.tanh(np.tensordot(x, W, axes=1) + np.tensordot(before, U, axes=1) + b)
    return hs
