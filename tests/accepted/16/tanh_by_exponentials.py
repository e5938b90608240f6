"""tanh spelt with exponentials, as many write it."""

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


def tanh(a):
    return (np.exp(a) - np.exp(-a)) / (np.exp(a) + np.exp(-a))


def lstm_step(x, h_prev, c_prev, W, U, b):
    H = h_prev.shape[-1]
    sizes = np.cumsum([H, H, H])
    i, f, g, o = np.split(x.dot(W) + h_prev.dot(U) + b, sizes, axis=1)
    i, f, o = [1 / (1 + np.exp(-gate)) for gate in [i, f, o]]
    g = tanh(g)
    c = f * c_prev + i * g
    return o * tanh(c), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
