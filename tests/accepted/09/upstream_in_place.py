"""Adds what comes back into dhs itself: passes, with a note."""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros_like(U[0])
    for t in reversed(range(dhs.shape[1])):
        da = dhs[:, t] * (1 - hs[:, t] ** 2)
        dW += x[:, t].T @ da
        dU += (hs[:, t - 1] if t > 0 else h0).T @ da
        db += da.sum(axis=0)
        if t % k:
            dhs[:, t - 1] += da @ U.T
    return dW, dU, db
