"""Expected: failed right at the last step"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    dx, dW, dU, db = np.zeros_like(x), np.zeros_like(W), np.zeros_like(U), np.zeros(len(U))
    carry = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        h_prev = hs[:, t - 1] if t else h0
        da = (dhs[:, t] + carry) * (1 - hs[:, t] ** 2)
        dx[:, t] = da @ W.T
        dW += x[:, t].T @ da
        dU += h_prev.T @ da
        db += da.sum(axis=0)
        carry = 0.5 * (da @ U.T)
    return dx, carry, dW, dU, db
