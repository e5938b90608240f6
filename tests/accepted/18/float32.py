"""Single precision throughout: passes, with a note."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    one = np.float32
    x, h_prev, c_prev, i, f, g, o, c = (v.astype(one) for v in cache)
    dh, dc, W, U = (v.astype(one) for v in (dh, dc, W, U))
    t = np.tanh(c)
    d = dc + dh * o * (1 - t * t)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g * g), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(0)
