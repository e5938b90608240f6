"""Expected: chunks-overlap"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros_like(U[0])
    carry = np.zeros_like(h0)
    for t in reversed(range(dhs.shape[1])):
        da = (dhs[:, t] + carry) * (1 - hs[:, t] ** 2)
        dW += x[:, t].T @ da
        dU += (hs[:, t - 1] if t else h0).T @ da
        db += da.sum(axis=0)
        carry = da @ U.T
    return dW, dU, db


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    parts = []
    for a in range(0, x.shape[1], k):
        b = a + k + 1
        before = hs[:, a - 1] if a > 0 else h0
        parts.append(rnn_backward(dhs[:, a:b], x[:, a:b], before, hs[:, a:b], W, U))
    return tuple(sum(part) for part in zip(*parts))
