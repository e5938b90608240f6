"""Caches taken off their list one by one: passes, with a note."""

import numpy as np


def step_back(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def lstm_backward(dhs, dc_T, caches, W, U):
    dh, dc = np.zeros(dc_T.shape), dc_T.copy()
    dx = np.zeros((dhs.shape[0], len(caches), W.shape[0]))
    sums = [np.zeros(W.shape), np.zeros(U.shape), np.zeros(U.shape[1])]
    while caches:
        cache = caches.pop()
        t = len(caches)
        dx[:, t], dh, dc, *parts = step_back(dhs[:, t] + dh, dc, cache, W, U)
        sums = [total + part for total, part in zip(sums, parts)]
    return dx, dh, dc, *sums
