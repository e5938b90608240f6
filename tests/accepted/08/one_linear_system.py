"""All states at once: one block system, solved for the gradients of all states."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    N, T, H = hs.shape
    slope = 1 - hs**2
    g = np.empty((N, T, H))
    for n in range(N):
        A = np.eye(T * H)
        for t in range(T - 1):
            A[t * H : (t + 1) * H, (t + 1) * H : (t + 2) * H] = -U * slope[n, t + 1]
        g[n] = np.linalg.solve(A, dhs[n].ravel()).reshape(T, H)
    da = g * slope
    before = np.concatenate([h0[:, None], hs[:, :-1]], axis=1)
    rows = da.reshape(-1, H)
    return da @ W.T, da[:, 0] @ U.T, x.reshape(N * T, -1).T @ rows, before.reshape(N * T, H).T @ rows, rows.sum(0)
