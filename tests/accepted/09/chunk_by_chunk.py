"""Calls a full rnn_backward for every chunk."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros(U.shape[0])
    carry = np.zeros_like(h0)
    for t in reversed(range(dhs.shape[1])):
        h_prev = h0 if t == 0 else hs[:, t - 1]
        da = (dhs[:, t] + carry) * (1 - hs[:, t] ** 2)
        dW += x[:, t].T @ da
        dU += h_prev.T @ da
        db += da.sum(axis=0)
        carry = da @ U.T
    return dW, dU, db


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    totals = [0, 0, 0]
    for start in range(0, x.shape[1], k):
        stop = start + k
        before = h0 if start == 0 else hs[:, start - 1]
        piece = rnn_backward(dhs[:, start:stop], x[:, start:stop], before, hs[:, start:stop], W, U)
        totals = [a + b for a, b in zip(totals, piece)]
    return tuple(totals)
