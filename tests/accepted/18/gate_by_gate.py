"""Split weights; each gate by itself, then concatenated."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    k = cache
    tc = np.tanh(k.c)
    d_out = dh * tc * k.o * (1 - k.o)
    d_cell = dh * k.o * (1 - tc**2) + dc
    parts = [
        d_cell * k.g * k.i * (1 - k.i),
        d_cell * k.c_prev * k.f * (1 - k.f),
        d_cell * k.i * (1 - k.g**2),
        d_out,
    ]
    dx = sum(p @ w.T for p, w in zip(parts, np.split(W, 4, axis=1)))
    dh_prev = sum(p @ u.T for p, u in zip(parts, np.array_split(U, 4, axis=1)))
    dW = np.concatenate([k.x.T @ p for p in parts], axis=1)
    dU = np.concatenate([k.h_prev.T @ p for p in parts], axis=1)
    db = np.concatenate([p.sum(axis=0) for p in parts])
    return dx, dh_prev, d_cell * k.f, dW, dU, db
