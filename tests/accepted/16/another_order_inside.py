"""Columns put into the order i, f, o, g first, so that one call serves three gates."""

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
    order = np.r_[0 : 2 * H, 3 * H : 4 * H, 2 * H : 3 * H]
    a = x @ W[:, order] + h_prev @ U[:, order] + b[order]
    a[:, : 3 * H] = 1 / (1 + np.exp(-a[:, : 3 * H]))
    a[:, 3 * H :] = np.tanh(a[:, 3 * H :])
    i, f, o, g = np.split(a, 4, axis=1)
    c = i * g
    c += f * c_prev
    return o * np.tanh(c), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
