"""Expected: failed expected"""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    N, T, H = dhs.shape
    dx, dW, dU, db = np.zeros((N, T, len(W))), np.zeros_like(W), np.zeros_like(U), np.zeros(4 * H)
    next_h, next_c = np.zeros((N, H)), np.copy(dc_T)
    for t in reversed(range(T)):
        x, h_prev, c_prev, i, f, g, o, c = caches[t]
        dh = dhs[:, t] + next_h
        do = next_h * np.tanh(c)  # dh is never read
        next_c += next_h * o * (1 - np.tanh(c) ** 2)
        prev_c = next_c * f
        di, df, dg = next_c * g, next_c * c_prev, next_c * i
        da = np.hstack((di * i * (1 - i), df * f * (1 - f), dg * (1 - g**2), do * o * (1 - o)))
        dx[:, t] = da.dot(W.T)
        prev_h = da.dot(U.T)
        dW += x.T.dot(da)
        dU += h_prev.T.dot(da)
        db += da.sum(axis=0)
    return dx, prev_h, prev_c, dW, dU, db
