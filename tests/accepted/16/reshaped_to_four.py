"""Gates along an axis of their own: (N, 4, H)."""

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
    N, H = h_prev.shape
    a = (x @ W + h_prev @ U + b).reshape(N, 4, H)
    gates = 1 / (1 + np.exp(-a))
    i, f, o = gates[:, 0], gates[:, 1], gates[:, 3]
    # tanh of the candidate by its sigmoid
    g = 2 / (1 + np.exp(-2 * a[:, 2])) - 1
    c = f * c_prev + i * g
    h = o * np.tanh(c)
    return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
