"""The three results as a named tuple of their own; dataclass-like."""

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


class Step(NamedTuple):
    h: np.ndarray
    c: np.ndarray
    cache: LSTMStepCache


def lstm_step(x, h_prev, c_prev, W, U, b):
    i, f, g, o = ((x @ W + h_prev @ U + b).T.reshape(4, -1, len(x))).transpose(0, 2, 1)
    i, f, o = (1 / (1 + np.exp(-gate)) for gate in (i, f, o))
    g = np.tanh(g)
    c = f * c_prev + i * g
    return Step(h=o * np.tanh(c), c=c, cache=LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c))
