"""Expected: cell-starts-from-zeros"""

from typing import NamedTuple

import numpy as np


class LSTMStepCache(NamedTuple):
    x: np.ndarray
    h_prev: np.ndarray
    c_prev: np.ndarray
    i: np.ndarray
    f: np.ndarray
    g: np.ndarray
    o: np.ndarray
    c: np.ndarray


def lstm_step(x, h_prev, c_prev, W, U, b):
    H = h_prev.shape[1]
    a = x @ W + h_prev @ U + b
    i = 1 / (1 + np.exp(-a[:, :H]))
    f = 1 / (1 + np.exp(-a[:, H : 2 * H]))
    g = np.tanh(a[:, 2 * H : 3 * H])
    o = 1 / (1 + np.exp(-a[:, 3 * H :]))
    c = f * c_prev + i * g
    h = o * np.tanh(c)
    return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)


def lstm_forward(x, h0, c0, W, U, b):
    N, T, D = x.shape
    H = h0.shape[1]
    hs = np.zeros((N, T, H))
    cs = np.zeros((N, T, H))
    caches = []
    for t in range(T):
        h_prev = h0 if t == 0 else hs[:, t - 1]
        c_prev = cs[:, t - 1]
        h, c, cache = lstm_step(x[:, t], h_prev, c_prev, W, U, b)
        hs[:, t] = h
        cs[:, t] = c
        caches.append(cache)
    return hs, cs, caches
