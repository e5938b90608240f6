"""Expected: raised h_next"""

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
    h, c = h0, c0
    hs, cs, caches = [], [], []
    for t in range(T):
        h, c, cache = lstm_step(x[:, t], h, c, W, U, b)
        hs.append(h_next)
        cs.append(c)
        caches.append(cache)
    return np.stack(hs, axis=1), np.stack(cs, axis=1), caches
