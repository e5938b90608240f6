"""Expected: failed `hs`"""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    T = dhs.shape[1]
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(len(U))
    carry = np.zeros(h0.shape)
    for t in range(T - 1, -1, -1):
        if (t + 1) % k == 0:
            carry = np.zeros(h0.shape)
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dhs[:, t] + carry
        da = dh * (1 - hs[:, t] ** 2)
        dW += x[:, t].T @ da
        dU += h_prev.T @ da
        db += da.sum(axis=0)
        carry = da @ U.T
    hs[:] = 1 - hs**2
    return dW, dU, db
