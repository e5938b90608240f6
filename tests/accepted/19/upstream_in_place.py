"""Adds what comes back into dhs and dc_T themselves: passes, with a note."""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    dx = np.zeros((*dhs.shape[:2], W.shape[0]))
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros(W.shape[1])
    for t in reversed(range(len(caches))):
        k = caches[t]
        dh, dc = dhs[:, t], dc_T
        tau = np.tanh(k.c)
        dc += dh * k.o * (1 - tau**2)
        da = np.hstack([
            dc * k.g * k.i * (1 - k.i),
            dc * k.c_prev * k.f * (1 - k.f),
            dc * k.i * (1 - k.g**2),
            dh * tau * k.o * (1 - k.o),
        ])
        dx[:, t] = da @ W.T
        dW += k.x.T @ da
        dU += k.h_prev.T @ da
        db += da.sum(axis=0)
        dc *= k.f
        dh0 = da @ U.T
        if t:
            dhs[:, t - 1] += dh0
    return dx, dh0, dc_T, dW, dU, db
