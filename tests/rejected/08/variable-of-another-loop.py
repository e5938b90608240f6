"""Expected: failed expected"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    T = x.shape[1]
    states = []
    for k in range(T):
        states.append(hs[:, k])
    dx, carry, dW, dU, db = np.zeros(x.shape), np.zeros(h0.shape), 0, 0, 0
    for t in reversed(range(T)):
        da = (dhs[:, t] + carry) * (1 - states[k] ** 2)
        dx[:, t], carry = da @ W.T, da @ U.T
        dW, db = dW + x[:, t].T @ da, db + da.sum(axis=0)
        dU = dU + (states[t - 1] if t else h0).T @ da
    return dx, carry, dW, dU, db
