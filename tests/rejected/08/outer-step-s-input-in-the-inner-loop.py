"""Expected: failed Right for one time step"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    states = np.concatenate([hs, h0[:, None]], axis=1)
    dx, dh0 = np.zeros(x.shape), np.zeros(h0.shape)
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(len(U))
    for t in range(x.shape[1]):
        delta = dhs[:, t] * (1 - states[:, t] ** 2)
        for back in range(t, -1, -1):
            dU += states[:, back - 1].T @ delta
            dW += x[:, t].T @ delta
            db += delta.sum(axis=0)
            dx[:, t] += delta @ W.T
            if back == 0:
                dh0 += delta @ U.T
            delta = (delta @ U.T) * (1 - states[:, back - 1] ** 2)
    return dx, dh0, dW, dU, db
