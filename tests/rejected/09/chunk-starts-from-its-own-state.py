"""Expected: chunk-starts-from-its-own-state"""

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
    total = [0, 0, 0]
    for a in range(0, x.shape[1], k):
        here = slice(a, a + k)
        state = hs[:, a] if a > 0 else h0
        found = rnn_backward(dhs[:, here], x[:, here], state, hs[:, here], W, U)
        total = [sum(pair) for pair in zip(total, found)]
    return total
