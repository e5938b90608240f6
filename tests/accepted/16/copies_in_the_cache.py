"""Copies everything before keeping it, in column order."""

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
    a = sum((x @ W, h_prev @ U, b), start=0)
    H = a.shape[1] >> 2
    i, f, g, o = (a[:, k : k + H] for k in range(0, 4 * H, H))
    i, f, o = (1 / (1 + np.exp(-v)) for v in (i, f, o))
    g = np.sinh(2 * g) / (np.cosh(2 * g) + 1) if np.abs(g).max() < 300 else np.tanh(g)
    c = f * c_prev + i * g
    cache = LSTMStepCache(*(np.asfortranarray(v.copy()) for v in (x, h_prev, c_prev, i, f, g, o, c)))
    return np.asfortranarray(o * np.tanh(c)), np.asfortranarray(c), cache
