"""Expected: raised dh0"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    T = x.shape[1]
    states = [h0] + [hs[:, t] for t in range(T)]
    dx = np.zeros(x.shape)
    da = dhs[:, T - 1] * (1 - states[T] ** 2)
    dx[:, T - 1] = da @ W.T
    dW, dU, db = x[:, T - 1].T @ da, states[T - 1].T @ da, da.sum(axis=0)
    for t in range(T - 2, -1, -1):
        da = (dhs[:, t] + da @ U.T) * (1 - states[t + 1] ** 2)
        dx[:, t] = da @ W.T
        dW, dU, db = dW + x[:, t].T @ da, dU + states[t].T @ da, db + da.sum(axis=0)
        dh0 = da @ U.T
    return dx, dh0, dW, dU, db
