"""The sums are turned, cut into four by a reshape, and turned back."""

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
    sums = h_prev.dot(U) + x.dot(W) + b
    parts = sums.T.reshape(4, h_prev.shape[1], -1)  # four of (H, N)
    i, f, o = (1.0 / (1.0 + np.exp(-parts[k].T)) for k in (0, 1, 3))
    g = np.tanh(parts[2].T)
    c = np.multiply(c_prev, f) + np.multiply(i, g)
    return np.multiply(o, np.tanh(c)), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
