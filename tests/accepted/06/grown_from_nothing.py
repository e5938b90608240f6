"""The result grows by np.append from an array without steps, and is read back from its end."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    N, T, D = x.shape
    hs = np.zeros([N, 0, U.shape[0]])
    for t in range(T):
        before = h0 if hs.shape[1] == 0 else hs[:, -1, :].reshape(N, -1)
        now = np.tanh(x[:, t, :].reshape(N, D).dot(W) + before.dot(U) + b)
        hs = np.append(hs, now.reshape([N, 1, -1]), axis=1)
    return hs
