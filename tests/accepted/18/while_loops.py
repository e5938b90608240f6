"""While loops over gates and rows, summing up from 0."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    H = dh.shape[1]
    t = np.tanh(cache.c)
    s = dc + dh * cache.o * (1 - t**2)
    arrives = [s * cache.g, s * cache.c_prev, s * cache.i, dh * t]
    values = [cache.i, cache.f, cache.g, cache.o]
    dx, dh_prev, dW, dU, db = 0, 0, [], [], []
    q = 0
    while q < 4:
        v = values[q]
        a = arrives[q] * (1 - v**2 if q == 2 else v * (1 - v))
        dx = dx + a @ W[:, q * H : (q + 1) * H].T
        dh_prev = dh_prev + a @ U[:, q * H : (q + 1) * H].T
        dW.append(cache.x.T @ a)
        dU.append(cache.h_prev.T @ a)
        db.append(a.sum(axis=0))
        q += 1
    return dx, dh_prev, s * cache.f, np.hstack(dW), np.hstack(dU), np.hstack(db)
