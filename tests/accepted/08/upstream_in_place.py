"""Adds the carry into dhs itself: passes, with a note."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    T = x.shape[1]
    dx, dh0 = np.zeros(x.shape), None
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(len(U))
    for t in range(T - 1, -1, -1):
        da = dhs[:, t] * (1 - hs[:, t] ** 2)
        dx[:, t] = da @ W.T
        dW += x[:, t].T @ da
        db += da.sum(axis=0)
        if t > 0:
            dU += hs[:, t - 1].T @ da
            dhs[:, t - 1] += da @ U.T
        else:
            dU += h0.T @ da
            dh0 = da @ U.T
    return dx, dh0, dW, dU, db
