"""einsum over weights with an axis for the gates."""

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
    D, H = x.shape[1], h_prev.shape[1]
    a = np.einsum("nd,dqh->qnh", x, W.reshape(D, 4, H))
    a = a + np.einsum("nk,kqh->qnh", h_prev, U.reshape(H, 4, H))
    a = a + b.reshape(4, 1, H)
    i, f, o = 1 / (1 + np.exp(-a[[0, 1, 3]]))
    g = np.tanh(a[2])
    c = np.einsum("nh,nh->nh", f, c_prev) + np.einsum("nh,nh->nh", i, g)
    return o * np.tanh(c), c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
