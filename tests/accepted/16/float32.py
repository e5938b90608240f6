"""Single precision throughout: passes, with a note."""

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
    x, h_prev, c_prev, W, U, b = (v.astype(np.float32) for v in (x, h_prev, c_prev, W, U, b))
    i, f, g, o = np.split(x @ W + h_prev @ U + b, 4, axis=1)
    one = np.float32(1)
    i, f, o = (one / (one + np.exp(-v)) for v in (i, f, o))
    g = np.tanh(g)
    c = f * c_prev + i * g
    return o * np.tanh(c), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
