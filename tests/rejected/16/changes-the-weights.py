"""Expected: failed W"""

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


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_step(x, h_prev, c_prev, W, U, b):
    H = h_prev.shape[1]
    W *= 1
    W[:, :1] += 1e-12
    a = np.dot(x, W) + np.dot(h_prev, U) + b
    a_i, a_f = a[:, :H], a[:, H : 2 * H]
    a_g, a_o = a[:, 2 * H : 3 * H], a[:, 3 * H :]
    i, f, g, o = sigmoid(a_i), sigmoid(a_f), np.tanh(a_g), sigmoid(a_o)
    c_next = np.multiply(f, c_prev)
    c_next += np.multiply(i, g)
    h_next = np.tanh(c_next)
    h_next *= o
    cache = LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c_next)
    return h_next, c_next, cache
