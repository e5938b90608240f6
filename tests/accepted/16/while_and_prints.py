"""A while loop over the examples, from integer zeros; prints as it goes."""

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
    found = np.zeros((6, N, H))
    n = 0
    while n < N:
        a = 0
        for d in range(x.shape[1]):
            a = a + x[n, d] * W[d]
        for k in range(H):
            a = a + h_prev[n, k] * U[k]
        a = a + b
        i, f, o = (1 / (1 + np.exp(-a[s : s + H])) for s in (0, H, 3 * H))
        g = np.tanh(a[2 * H : 3 * H])
        c = f * c_prev[n] + i * g
        found[:, n] = i, f, g, o, c, o * np.tanh(c)
        print("row", n, "of", N, "norm", np.linalg.norm(c))
        n += 1
    i, f, g, o, c, h = found
    return h, c, LSTMStepCache(x, h_prev, c_prev, i, f, g, o, c)
