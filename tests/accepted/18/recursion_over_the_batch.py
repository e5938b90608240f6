"""Splits the batch in halves, recursively."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    n = len(dh)
    if n > 1:
        k = n // 2
        one = lstm_step_backward(dh[:k], dc[:k], type(cache)(*(v[:k] for v in cache)), W, U)
        two = lstm_step_backward(dh[k:], dc[k:], type(cache)(*(v[k:] for v in cache)), W, U)
        rows = [np.concatenate(pair) for pair in zip(one[:3], two[:3])]
        return (*rows, *(a + b for a, b in zip(one[3:], two[3:])))
    x, h_prev, c_prev, i, f, g, o, c = (v[0] for v in cache)
    t = np.tanh(c)
    d = dc[0] + dh[0] * o * (1 - t * t)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g * g), dh[0] * t * o * (1 - o)])
    return (W @ da)[None], (U @ da)[None], (d * f)[None], np.outer(x, da), np.outer(h_prev, da), da
