"""Each step asks the rest of the sequence for its carry."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    if x.shape[1] == 0:
        return x, np.zeros_like(h0), np.zeros_like(W), np.zeros_like(U), np.zeros(len(U))
    dx, carry, dW, dU, db = rnn_backward(dhs[:, 1:], x[:, 1:], hs[:, 0], hs[:, 1:], W, U)
    da = (dhs[:, 0] + carry) * (1 - hs[:, 0] ** 2)
    first = (da @ W.T)[:, None]
    return np.concatenate([first, dx], axis=1), da @ U.T, dW + x[:, 0].T @ da, dU + h0.T @ da, db + da.sum(0)
