"""Plain loops over every entry."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    N, T, D = x.shape
    H = h0.shape[1]
    dx, dh0 = np.zeros((N, T, D)), np.zeros((N, H))
    dW, dU, db = np.zeros((D, H)), np.zeros((H, H)), np.zeros(H)
    for n in range(N):
        carry = [0.0] * H
        for t in range(T - 1, -1, -1):
            antes = h0[n] if t == 0 else hs[n, t - 1]
            proximo = [0.0] * H
            for k in range(H):
                da = (dhs[n, t, k] + carry[k]) * (1 - hs[n, t, k] ** 2)
                db[k] += da
                for d in range(D):
                    dx[n, t, d] += da * W[d, k]
                    dW[d, k] += da * x[n, t, d]
                for m in range(H):
                    proximo[m] += da * U[m, k]
                    dU[m, k] += da * antes[m]
            carry = proximo
        dh0[n] = carry
    return dx, dh0, dW, dU, db
