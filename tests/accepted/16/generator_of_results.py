"""A generator hands the three results over; the cache as a list."""

import numpy as np


def results(x, h_prev, c_prev, W, U, b):
    a = np.add.reduce([x @ W, h_prev @ U, np.broadcast_to(b, (len(x), b.size))])
    i, f, g, o = np.hsplit(a, 4)
    i, f, o = [np.where(v > 0, 1 / (1 + np.exp(-v)), np.exp(v) / (1 + np.exp(v))) for v in (i, f, o)]
    g = -1 + 2 / (1 + np.exp(-2 * g))
    c = c_prev + i * g - (1 - f) * c_prev
    yield o * np.tanh(c)
    yield c
    yield [x, h_prev, c_prev, i, f, g, o, c]


def lstm_step(*given):
    return tuple(results(*given))
