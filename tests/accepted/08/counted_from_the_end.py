"""The loop counts up, and all indices count from the end of the sequence."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    T = len(x[0])
    states = [h0, *np.moveaxis(hs, 1, 0)]
    dx, dW, dU, db = np.empty_like(x), 0.0, 0.0, 0.0
    delta = dhs[:, -1]
    for k in range(1, T + 1):
        tmp = np.multiply(delta, 1 - states[-k] ** 2)
        dU = dU + np.dot(states[-k - 1].T, tmp)
        dW = dW + np.dot(x[:, -k].T, tmp)
        db = db + np.sum(tmp, axis=0)
        dx[:, -k] = np.dot(tmp, W.T)
        delta = np.dot(tmp, U.T)
        if k < T:
            delta = delta + dhs[:, -k - 1]
    return dx, delta, dW, dU, db
