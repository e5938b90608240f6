"""Expected: cache-of-another-step"""

import numpy as np


def step(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    d = dc + dh * o / np.cosh(c) ** 2
    parts = d * g * (i - i * i), d * c_prev * (f - f * f), d * i * (1 - g) * (1 + g)
    da = np.concatenate([*parts, dh * np.tanh(c) * (o - o * o)], axis=1)
    return da.dot(W.T), da.dot(U.T), d * f, x.T.dot(da), h_prev.T.dot(da), da.sum(axis=0)


def lstm_backward(dhs, dc_T, caches, W, U):
    dh, dc = np.zeros_like(dc_T), dc_T.copy()
    dxs, dWs, dUs, dbs = [], [], [], []
    T = len(caches)
    for t in reversed(range(T)):
        dx, dh, dc, dW, dU, db = step(dh + dhs[:, t], dc, caches[T - 1 - t], W, U)
        dxs.insert(0, dx)
        dWs.append(dW)
        dUs.append(dU)
        dbs.append(db)
    return np.stack(dxs, axis=1), dh, dc, sum(dWs), sum(dUs), sum(dbs)
