"""Expected: raised KeyError"""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    N, T, H = dhs.shape
    cells = {t: k.c for t, k in enumerate(caches)}
    shown = {t: k.o * np.tanh(k.c) for t, k in enumerate(caches)}
    dx, dW, dU, db = np.zeros((N, T, len(W))), np.zeros_like(W), np.zeros_like(U), np.zeros(4 * H)
    dh_next, dc_next = np.zeros((N, H)), dc_T
    for t in reversed(range(T)):
        x, _, _, i, f, g, o, c = caches[t]
        c_prev, h_prev = cells[t - 1], shown[t - 1]
        dh = dhs[:, t] + dh_next
        dc = dc_next + dh * o * (1 - np.tanh(c) ** 2)
        do = dh * np.tanh(c)
        da = np.hstack((dc * g * i * (1 - i), dc * c_prev * f * (1 - f), dc * i * (1 - g**2), do * o * (1 - o)))
        dW += x.T @ da
        dU += h_prev.T @ da
        db += da.sum(axis=0)
        dx[:, t] = da @ W.T
        dh_next, dc_next = da @ U.T, dc * f
    return dx, dh_next, dc_next, dW, dU, db
