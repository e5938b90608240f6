"""np.matrix inside, where * is the matrix product; plain arrays come back."""

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
    a = np.asmatrix(x) * np.asmatrix(W) + np.asmatrix(h_prev) * np.asmatrix(U) + b
    i, f, g, o = np.split(np.asarray(a), 4, axis=1)
    i, f, o = map(lambda v: np.reciprocal(1 + np.exp(-v)), (i, f, o))
    g = np.tanh(g)
    c = np.asmatrix(f * c_prev + i * g)
    h = np.multiply(o, np.tanh(c))
    return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
