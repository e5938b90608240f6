"""Yields the results one by one."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.concatenate((d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)), 1)
    yield da @ W.T
    yield da @ U.T
    yield d * f
    yield x.T @ da
    yield h_prev.T @ da
    yield da.sum(0)
