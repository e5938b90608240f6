"""dx grows at its front from nothing; the carries begin as plain numbers."""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    dx = np.zeros((len(dc_T), 0, len(W)))
    dh, dc, total = 0, 0, 0
    for t in range(len(caches))[::-1]:
        x, h_prev, c_prev, i, f, g, o, c = caches[t]
        if t == len(caches) - 1:
            dc = dc_T
        dh = dhs[:, t] + dh
        dc = dc + dh * o / np.cosh(np.clip(c, -300, 300)) ** 2
        do = dh * np.tanh(c)
        da = np.hstack((dc * g * i * (1 - i), dc * c_prev * f * (1 - f), dc * i * (1 - g * g), do * o * (1 - o)))
        dx = np.append(np.reshape(da.dot(W.T), (len(x), 1, -1)), dx, axis=1)
        total = total + np.column_stack((x, h_prev, np.ones(len(x)))).T.dot(da)
        dh, dc = da.dot(U.T), dc * f
    return dx, dh, dc, total[: len(W)], total[len(W) : -1], total[-1]
