"""Time and batch flattened into one axis for the products."""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    (N, T, H), D = dhs.shape, W.shape[0]
    da, dh, dc = np.zeros((T, N, 4 * H)), 0.0, dc_T
    for t in range(T)[::-1]:
        k = caches[t]
        dh = dhs[:, t, :] + dh
        dc = dc + dh * k.o / np.cosh(k.c) ** 2
        da[t, :, :H] = dc * k.g * (k.i - k.i**2)
        da[t, :, H : 2 * H] = dc * k.c_prev * (k.f - k.f**2)
        da[t, :, 2 * H : -H] = dc * k.i * (1 - k.g) * (1 + k.g)
        da[t, :, -H:] = dh * np.tanh(k.c) * (k.o - k.o**2)
        dh, dc = np.dot(da[t], U.T), dc * k.f
    rows = da.reshape(T * N, 4 * H)
    x = np.concatenate([k.x for k in caches])
    h_prev = np.concatenate([k.h_prev for k in caches])
    dx = np.dot(rows, W.T).reshape(T, N, D).transpose(1, 0, 2)
    return dx, dh, dc, np.dot(x.T, rows), np.dot(h_prev.T, rows), rows.sum(axis=0)
