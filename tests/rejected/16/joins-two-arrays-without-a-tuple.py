"""Expected: raised integer scalar"""

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
    both = np.concatenate(h_prev.T, x.T)
    a_i, a_f, a_g, a_o = np.split(np.vstack((U, W)).T @ both + b[:, None], 4)
    i, f, g, o = sigmoid(a_i).T, sigmoid(a_f).T, np.tanh(a_g).T, sigmoid(a_o).T
    c = f * c_prev + i * g
    return o * np.tanh(c), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
