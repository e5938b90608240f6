"""[x, h, 1] as one product with W, U and b stacked."""

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
    rows = np.hstack([x, h_prev, np.ones((len(x), 1))])
    a = rows @ np.vstack([W, U, b])
    sig = lambda z: 1.0 / (1.0 + np.exp(-z))
    i, f, g, o = np.split(a, 4, axis=1)
    i, f, g, o = sig(i), sig(f), np.tanh(g), sig(o)
    c = c_prev * f + g * i
    return np.tanh(c) * o, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
