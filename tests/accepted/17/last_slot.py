"""The first states in the last slot of a buffer of T + 1, so that index -1 finds them."""

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
    T = x.shape[1]
    hs = np.zeros((len(x), T + 1, h0.shape[1]))
    cs = np.zeros_like(hs)
    hs[:, -1], cs[:, -1] = h0, c0
    caches = []
    for t in range(T):
        h, c, cache = step(x[:, t], hs[:, t - 1].copy(), cs[:, t - 1].copy(), W, U, b)
        hs[:, t], cs[:, t] = h, c
        caches += [cache]
    return hs[:, :T], cs[:, :T], tuple(caches)
