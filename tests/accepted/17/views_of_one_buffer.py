"""Both states in buffers with a place for the first ones; the caches hold views of them."""

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


def lstm_forward(x, h0, c0, W, U, b):
    N, T, _ = x.shape
    hs, cs = np.empty((2, N, T + 1, len(U)))
    hs[:, 0], cs[:, 0] = h0, c0
    caches = []
    for t in range(T):
        a = np.moveaxis((x[:, t] @ W + hs[:, t] @ U + b).reshape(N, 4, -1), 1, 0)
        i, f, o = 1 / (1 + np.exp(-a[[0, 1, 3]]))
        g = np.tanh(a[2])
        cs[:, t + 1] = f * cs[:, t] + i * g
        hs[:, t + 1] = o * np.tanh(cs[:, t + 1])
        caches.append(LSTMStepCache(x[:, t], hs[:, t], cs[:, t], i, f, g, o, cs[:, t + 1]))
    return hs[:, 1:], cs[:, 1:], caches
