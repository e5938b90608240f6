"""Takes the states that entered a step from the cache before it, and h0, c0 from the first."""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    hs = [caches[0].h_prev] + [k.o * np.tanh(k.c) for k in caches]
    cs = [caches[0].c_prev] + [k.c for k in caches]
    dh, dc = np.zeros_like(dc_T), dc_T
    dx = np.empty((*dhs.shape[:2], W.shape[0]))
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros(W.shape[1])
    for t in range(len(caches), 0, -1):
        k = caches[t - 1]
        dh = dh + dhs[:, t - 1]
        dc = dc + dh * (k.o - hs[t] ** 2 / k.o)
        da = np.hstack([
            dc * k.g * k.i * (1 - k.i),
            dc * cs[t - 1] * k.f * (1 - k.f),
            dc * k.i * (1 - k.g**2),
            dh * hs[t] * (1 - k.o),
        ])
        np.matmul(da, W.T, out=dx[:, t - 1])
        dW += k.x.T @ da
        dU += hs[t - 1].T @ da
        db += da.sum(axis=0)
        dh, dc = da @ U.T, dc * k.f
    return dx, dh, dc, dW, dU, db
