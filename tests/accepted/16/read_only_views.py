"""Read-only, strided results; activations applied to the whole sum, then chosen."""

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
    a = x @ W + h_prev @ U + b
    H = len(U)
    is_candidate = np.arange(4 * H) // H == 2
    act = np.where(is_candidate, np.tanh(a), 1 / (1 + np.exp(-a)))
    wide = np.zeros((len(x), 12 * H))
    wide[:, ::3] = act
    i, f, g, o = np.split(wide[:, ::3], 4, axis=1)
    c = f * c_prev + i * g
    h = o * np.tanh(c)
    for array in (wide, h, c):
        array.flags.writeable = False
    return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
