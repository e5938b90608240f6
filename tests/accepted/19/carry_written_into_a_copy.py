"""A copy of dhs collects what comes back: no carry variable for h."""

import numpy as np


def step_back(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def lstm_backward(dhs, dc_T, caches, W, U):
    whole = dhs.copy()
    dc = dc_T.copy()
    dx = np.zeros(dhs.shape[:2] + (W.shape[0],))
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros(W.shape[-1])
    dh0 = None
    for t in reversed(range(len(caches))):
        dx[:, t], dh_prev, dc, a, b, c = step_back(whole[:, t], dc, caches[t], W, U)
        if t > 0:
            whole[:, t - 1] += dh_prev
        else:
            dh0 = dh_prev
        dW += a
        dU += b
        db += c
    return dx, dh0, dc, dW, dU, db
