"""Two loops: each step's own gradient walks back to the start by itself."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    states = np.concatenate([hs, h0[:, np.newaxis]], axis=1)  # states[:, -1] is h0
    dx, dh0 = np.zeros(x.shape), np.zeros(h0.shape)
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(len(U))
    for t in np.arange(x.shape[1])[::-1]:
        delta = dhs[:, t] * (1 - states[:, t] ** 2)
        for back in np.arange(t + 1)[::-1]:
            dU += states[:, back - 1].T.dot(delta)
            dW += x[:, back].T.dot(delta)
            db += delta.sum(0)
            dx[:, back] += delta.dot(W.T)
            received = delta.dot(U.T)
            if back == 0:
                dh0 += received
            delta = received * (1 - states[:, back - 1] ** 2)
    return dx, dh0, dW, dU, db
