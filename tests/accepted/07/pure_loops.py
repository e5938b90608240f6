"""Plain loops over every entry."""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    N, D = x.shape
    H = h.shape[1]
    dx, dh_prev = np.zeros((N, D)), np.zeros((N, H))
    dW, dU, db = np.zeros((D, H)), np.zeros((H, H)), np.zeros(H)
    for n in range(N):
        for k in range(H):
            da = dh[n, k] * (1 - h[n, k] ** 2)
            db[k] += da
            for d in range(D):
                dx[n, d] += da * W[d, k]
                dW[d, k] += da * x[n, d]
            for m in range(H):
                dh_prev[n, m] += da * U[m, k]
                dU[m, k] += da * h_prev[n, m]
    return dx, dh_prev, dW, dU, db
