"""Expected: shorter-chunk-left-out"""

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
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(U.shape[1])
    for j in range(x.shape[1] // k):
        here = slice(j * k, (j + 1) * k)
        before = hs[:, j * k - 1] if j else h0
        found = rnn_backward(dhs[:, here], x[:, here], before, hs[:, here], W, U)
        dW += found[0]
        dU += found[1]
        db += found[2]
    return dW, dU, db
