"""Expected: gates-get-dc-alone"""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    H = dh.shape[1]
    th = np.tanh(cache.c)
    cell = dc + dh * cache.o * (1 - th * th)
    into = {"i": dc * cache.g, "f": dc * cache.c_prev, "g": dc * cache.i, "o": dh * th}
    slope = {
        "i": cache.i - cache.i**2,
        "f": cache.f - cache.f**2,
        "g": 1 - cache.g**2,
        "o": cache.o - cache.o**2,
    }
    dx, dh_prev = np.zeros(cache.x.shape), np.zeros(dh.shape)
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(4 * H)
    for k, gate in enumerate("ifgo"):
        block = slice(k * H, (k + 1) * H)
        a = into[gate] * slope[gate]
        dx += a @ W[:, block].T
        dh_prev += a @ U[:, block].T
        dW[:, block] = cache.x.T @ a
        dU[:, block] = cache.h_prev.T @ a
        db[block] = a.sum(axis=0)
    return dx, dh_prev, cell * cache.f, dW, dU, db
