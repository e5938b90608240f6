"""States and caches in dicts by time, the first states at -1."""

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
    h, c, kept = {-1: h0}, {-1: c0}, {}
    for t in range(x.shape[1]):
        h[t], c[t], kept[t] = step(x[:, t], h[t - 1], c[t - 1], W, U, b)
    hs, cs = (np.stack([of[t] for t in kept], axis=1) for of in (h, c))
    return hs, cs, list(kept.values())
