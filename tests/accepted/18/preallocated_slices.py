"""Writes the blocks into slices of a buffer."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    H = dh.shape[1]
    da = np.empty((dh.shape[0], 4 * H))
    s = dc + (1 - np.tanh(c) ** 2) * o * dh
    da[:, 0:H] = (i - i * i) * g * s
    da[:, H : 2 * H] = (f - f * f) * c_prev * s
    da[:, 2 * H : 3 * H] = (1 - g) * (1 + g) * i * s
    da[:, 3 * H :] = (o - o * o) * np.tanh(c) * dh
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros(4 * H)
    dW += np.dot(x.T, da)
    dU += np.dot(h_prev.T, da)
    db += np.sum(da, axis=0)
    return np.dot(da, W.T), np.dot(da, U.T), s * f, dW, dU, db
