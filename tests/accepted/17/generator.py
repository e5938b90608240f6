"""A generator yields one step after the other."""

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


def steps(x, h, c, *weights):
    for x_t in np.rollaxis(x, 1):
        h, c, cache = yield_of = step(x_t, h, c, *weights)
        yield yield_of


def lstm_forward(x, h0, c0, W, U, b):
    found = list(steps(x, h0, c0, W, U, b))
    hs, cs = (np.concatenate([s[k][:, None] for s in found], axis=1) for k in (0, 1))
    return [hs, cs, [s[2] for s in found]]
