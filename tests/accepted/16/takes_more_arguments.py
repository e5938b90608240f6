"""Further arguments with defaults; old NumPy idioms."""

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


def lstm_step(x, h_prev, c_prev, W, U, b, activation=np.tanh, forget_bias=0.0):
    x, h_prev, c_prev = map(np.asarray, (x, h_prev, c_prev))
    H = int(U.shape[1] / 4)
    a = np.inner(x, W.transpose()) + np.inner(h_prev, U.transpose())
    a += np.tile(b, (x.shape[0], 1))
    i, f, g, o = [np.take(a, range(k * H, k * H + H), axis=1) for k in range(4)]
    i = np.power(1 + np.exp(-i), -1)
    f = np.power(1 + np.exp(-(f + forget_bias)), -1)
    o = np.power(1 + np.exp(-o), -1)
    g = activation(g)
    c = f * c_prev + i * g
    return o * activation(c), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
