"""T + 1 states in one buffer, the first one in front, and T + 1 gradients."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    N, T, H = hs.shape
    h = np.zeros((N, T + 1, H))
    h[:, 0], h[:, 1:] = h0, hs
    dh = np.zeros((N, T + 1, H))
    dh[:, 1:] = dhs
    dx = np.zeros(x.shape)
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(H)
    for t in range(T, 0, -1):
        da = dh[:, t] * (1 - h[:, t] ** 2)
        dh[:, t - 1] += da @ U.T
        dx[:, t - 1] = da @ W.T
        dW += x[:, t - 1].T @ da
        dU += h[:, t - 1].T @ da
        db += da.sum(axis=0)
    return dx, dh[:, 0], dW, dU, db
