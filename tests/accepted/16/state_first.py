"""[h, x] above [U; W], and a plain tuple for the cache."""

import numpy as np


def lstm_step(x, h_prev, c_prev, W, U, b):
    z = np.concatenate((h_prev, x), axis=1)
    M = np.concatenate((U, W), axis=0)
    a = np.dot(z, M) + b
    n = a.shape[1] // 4
    i = 0.5 * (1 + np.tanh(0.5 * a[:, 0:n]))
    f = 0.5 * (1 + np.tanh(0.5 * a[:, n : n + n]))
    g = np.tanh(a[:, 2 * n : -n])
    o = 0.5 * (1 + np.tanh(0.5 * a[:, -n:]))
    c = f * c_prev + i * g
    return o * np.tanh(c), c, (x, h_prev, c_prev, i, f, g, o, c)
