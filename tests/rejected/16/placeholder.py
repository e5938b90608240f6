"""Expected: failed never filled in"""

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
    h, c = np.zeros_like(h_prev), np.zeros_like(c_prev)
    i = f = g = o = np.zeros_like(c)
    return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
