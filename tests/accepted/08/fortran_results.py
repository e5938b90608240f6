"""Fortran order and views; the sum over time by np.add.reduce."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    N, T, D = x.shape
    dx = np.zeros((D, T, N)).T
    carry, parts = np.zeros((U.shape[0], N)).T, []
    for t in np.arange(T)[::-1]:
        da = (dhs[:, t] + carry) * (1 - hs[:, t] ** 2)
        dx[:, t] = da @ W.T
        carry = np.asfortranarray(da @ U.T)
        parts.append((x[:, t].T @ da, (h0 if t == 0 else hs[:, t - 1]).T @ da, da.sum(0)))
    dW, dU, db = (np.asfortranarray(np.add.reduce(part)) for part in zip(*parts))
    return dx, carry, dW, dU, db
