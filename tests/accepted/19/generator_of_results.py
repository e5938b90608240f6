"""Yields the results one by one."""

import numpy as np


def step_back(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def steps_back(dhs, dc_T, caches, W, U):
    dh, dc = np.zeros_like(dc_T), dc_T
    for cache, upstream in zip(caches[::-1], dhs.swapaxes(0, 1)[::-1]):
        found = step_back(dh + upstream, dc, cache, W, U)
        _, dh, dc, *_ = found
        yield found


def lstm_backward(dhs, dc_T, caches, W, U):
    dx, dh, dc, dW, dU, db = zip(*steps_back(dhs, dc_T, caches, W, U))
    yield np.stack(dx, axis=1)[:, ::-1]
    yield dh[-1]
    yield dc[-1]
    yield np.sum(dW, axis=0)
    yield np.add.reduce(dU)
    yield np.asarray(db).sum(0)
