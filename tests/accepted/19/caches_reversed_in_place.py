"""The list of caches turned round where it is: passes, with a note."""

import numpy as np


def step_back(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def lstm_backward(dhs, dc_T, caches, W, U):
    caches.reverse()
    dh, dc, dx = np.zeros_like(dc_T), dc_T, []
    dW = dU = db = 0
    for cache, upstream in zip(caches, np.moveaxis(dhs, 1, 0)[::-1]):
        dx_t, dh, dc, dW_t, dU_t, db_t = step_back(upstream + dh, dc, cache, W, U)
        dx.insert(0, dx_t)
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t
    return np.stack(dx, 1), dh, dc, dW, dU, db
