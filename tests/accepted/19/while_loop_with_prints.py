"""A while loop that prints norms on the way."""

import numpy as np


def step_back(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t**2)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g**2), dh * t * o * (1 - o)])
    return da @ W.T, da @ U.T, d * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def lstm_backward(dhs, dc_T, caches, W, U):
    t = dhs.shape[1] - 1
    dh, dc = np.zeros(dc_T.shape), dc_T
    dx = np.zeros((dhs.shape[0], dhs.shape[1], W.shape[0]))
    dW, dU, db = 0, 0, 0
    while t >= 0:
        dh = dh + dhs[:, t, :]
        dx[:, t, :], dh, dc, dW_t, dU_t, db_t = step_back(dh, dc, caches[t], W, U)
        print("t =", t, "norma de dh:", np.linalg.norm(dh), "norma de dc:", np.linalg.norm(dc))
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t
        t -= 1
    return dx, dh, dc, dW, dU, db
