"""The step of exercise 18, called T times; dx collected and turned round."""

import numpy as np


def step_back(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def lstm_backward(dhs, dc_T, caches, W, U):
    T = len(caches)
    dh, dc = np.zeros_like(dc_T), dc_T
    dx, dW, dU, db = [], np.zeros_like(W), np.zeros_like(U), np.zeros(U.shape[1])
    for t in range(T - 1, -1, -1):
        dx_t, dh, dc, dW_t, dU_t, db_t = step_back(dhs[:, t] + dh, dc, caches[t], W, U)
        dx.append(dx_t)
        dW += dW_t
        dU += dU_t
        db += db_t
    dx.reverse()
    return np.stack(dx, axis=1), dh, dc, dW, dU, db
