"""One example, then the rest."""

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


def one(x, h_prev, c_prev, W, U, b):
    i, f, g, o = np.reshape(x @ W + h_prev @ U + b, (4, -1))
    i, f, o = 1 / (1 + np.exp(-np.array([i, f, o])))
    g = np.tanh(g)
    c = f * c_prev + i * g
    return [o * np.tanh(c), x, h_prev, c_prev, i, f, g, o, c]


def rows(x, h_prev, c_prev, *weights):
    if not len(x):
        return []
    return [one(x[0], h_prev[0], c_prev[0], *weights), *rows(x[1:], h_prev[1:], c_prev[1:], *weights)]


def lstm_step(x, h_prev, c_prev, W, U, b):
    h, *kept = (np.vstack(column) for column in zip(*rows(x, h_prev, c_prev, W, U, b)))
    return h, kept[-1], LSTMStepCache(*kept)
