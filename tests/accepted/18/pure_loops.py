"""Plain loops and the functions of math."""

from math import tanh

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    N, D = cache.x.shape
    H = dh.shape[1]
    dx, dh_prev, dc_prev = np.zeros((N, D)), np.zeros((N, H)), np.zeros((N, H))
    dW, dU, db = np.zeros((D, 4 * H)), np.zeros((H, 4 * H)), np.zeros(4 * H)
    for n in range(N):
        for k in range(H):
            i, f, g, o = (float(v[n, k]) for v in (cache.i, cache.f, cache.g, cache.o))
            t = tanh(cache.c[n, k])
            s = dc[n, k] + dh[n, k] * o * (1 - t * t)
            dc_prev[n, k] = s * f
            da = (s * g * i * (1 - i), s * cache.c_prev[n, k] * f * (1 - f), s * i * (1 - g * g), dh[n, k] * t * o * (1 - o))
            for q in range(4):
                col = q * H + k
                db[col] += da[q]
                for d in range(D):
                    dx[n, d] += da[q] * W[d, col]
                    dW[d, col] += da[q] * cache.x[n, d]
                for m in range(H):
                    dh_prev[n, m] += da[q] * U[m, col]
                    dU[m, col] += da[q] * cache.h_prev[n, m]
    return dx, dh_prev, dc_prev, dW, dU, db
