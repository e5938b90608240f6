"""Each gate with its own slice of the weights, by a helper."""

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
    H = U.shape[0]

    def layer(k):
        columns = slice(k * H, (k + 1) * H)
        return np.matmul(x, W[:, columns]) + np.matmul(h_prev, U[:, columns]) + b[columns]

    i = 1 / (1 + np.exp(-layer(0)))
    f = 1 / (1 + np.exp(-layer(1)))
    g = np.tanh(layer(2))
    o = 1 / (1 + np.exp(-layer(3)))
    c = np.add(np.multiply(f, c_prev), np.multiply(i, g))
    return np.multiply(o, np.tanh(c)), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
