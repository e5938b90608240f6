"""Buffers made first and filled with out=; sigmoid in place on what is its own."""

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
    N, H = h_prev.shape
    a = np.empty((N, 4 * H))
    np.matmul(x, W, out=a)
    a += h_prev.dot(U)
    a += b
    for start in (0, H, 3 * H):
        gate = a[:, start : start + H]
        np.negative(gate, out=gate)
        np.exp(gate, out=gate)
        gate += 1
        np.reciprocal(gate, out=gate)
    np.tanh(a[:, 2 * H : 3 * H], out=a[:, 2 * H : 3 * H])
    i, f, g, o = (a[:, k * H : (k + 1) * H] for k in range(4))
    c = np.array(c_prev)
    c *= f
    c += i * g
    h = np.tanh(c)
    h *= o
    return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
