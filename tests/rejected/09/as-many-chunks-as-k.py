"""Expected: as-many-chunks-as-k"""

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
    pieces = [np.array_split(a, k, axis=1) for a in (dhs, x, hs)]
    totals, state = [0, 0, 0], h0
    for d, inputs, states in zip(*pieces):
        found = rnn_backward(d, inputs, state, states, W, U)
        totals = [a + b for a, b in zip(totals, found)]
        if states.shape[1]:
            state = states[:, -1]
    return totals
