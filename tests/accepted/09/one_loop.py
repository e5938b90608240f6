"""One loop from the end; the carry is set to zero where a chunk begins."""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    N, T, H = dhs.shape
    dW = np.zeros(W.shape)
    dU = np.zeros(U.shape)
    db = np.zeros(H)
    dh_next = np.zeros((N, H))
    for t in range(T - 1, -1, -1):
        h_prev = hs[:, t - 1] if t else h0
        dh = dhs[:, t] + dh_next
        da = dh * (1 - hs[:, t] ** 2)
        dW += np.dot(x[:, t].T, da)
        dU += np.dot(h_prev.T, da)
        db += np.sum(da, axis=0)
        dh_next = np.dot(da, U.T)
        if t % k == 0:
            dh_next = np.zeros((N, H))
    return dW, dU, db
