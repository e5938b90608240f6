"""Loops over everything, an entry at a time."""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    N, T, H = dhs.shape
    D = x.shape[2]
    dW = [[0.0] * H for _ in range(D)]
    dU = [[0.0] * H for _ in range(H)]
    db = [0.0] * H
    for n in range(N):
        carry = [0.0] * H
        for t in range(T - 1, -1, -1):
            if (t + 1) % k == 0:
                carry = [0.0] * H
            da = [(dhs[n, t, j] + carry[j]) * (1 - hs[n, t, j] ** 2) for j in range(H)]
            for j in range(H):
                db[j] += da[j]
                for d in range(D):
                    dW[d][j] += x[n, t, d] * da[j]
                for i in range(H):
                    dU[i][j] += (hs[n, t - 1, i] if t > 0 else h0[n, i]) * da[j]
            carry = [sum(U[i, j] * da[j] for j in range(H)) for i in range(H)]
    return dW, dU, db
