"""Expected: failed LSTMStepCache"""

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


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def step(x, h_prev, c_prev, W, U, b):
    i, f, g, o = np.split(x @ W + h_prev @ U + b, 4, axis=1)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    c = f * c_prev + i * g
    return o * np.tanh(c), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)


def lstm_forward(x, h0, c0, W, U, b):
    hs, cs = (np.zeros((*x.shape[:2], h0.shape[1])) for _ in "hc")
    caches, h, c = [], h0, c0
    for t in range(x.shape[1]):
        h, c, kept = step(x[:, t], h, c, W, U, b)
        hs[:, t], cs[:, t] = h, c
        caches += kept
    return hs, cs, caches
