"""Carries for all T + 1 states kept in buffers, the last slot filled first."""

import numpy as np


def step_back(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def lstm_backward(dhs, dc_T, caches, W, U):
    N, T, H = dhs.shape
    dh = np.zeros((N, T + 1, H))
    dc = np.zeros((N, T + 1, H))
    dh[:, :T] = 0
    dc[:, T] = dc_T
    dx = np.zeros((N, T, W.shape[0]))
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros((1, 4 * H))
    for t in range(T, 0, -1):
        back = step_back(dhs[:, t - 1] + dh[:, t], dc[:, t], caches[t - 1], W, U)
        dx[:, t - 1], dh[:, t - 1], dc[:, t - 1] = back[:3]
        dW, dU, db = dW + back[3], dU + back[4], db + back[5]
    return dx, dh[:, 0], dc[:, 0], dW, dU, db[0]
