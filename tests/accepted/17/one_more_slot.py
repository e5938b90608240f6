"""Buffers of T + 1 states, the first ones at index 0; views come back."""

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
    N, T, D = x.shape
    hs, cs = np.empty((2, N, T + 1, h0.shape[1]))
    hs[:, 0], cs[:, 0] = h0, c0
    caches = []
    for t in range(1, T + 1):
        hs[:, t], cs[:, t], cache = step(x[:, t - 1], hs[:, t - 1], cs[:, t - 1], W, U, b)
        caches.append(cache)
    return hs[:, 1:], cs[:, 1:], caches
