"""Expected: failed expected"""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    N, T, H = dhs.shape
    before = np.concatenate([h0[:, None], hs[:, :-1]], axis=1)
    d, p, s = (a.reshape(N * T // k, k, H) for a in (dhs, before, hs))
    xs = x.reshape(N * T // k, k, -1)
    dW, dU, db, carry = 0, 0, 0, 0
    for t in reversed(range(k)):
        da = (d[:, t] + carry) * (1 - s[:, t] ** 2)
        dW, dU, db = dW + xs[:, t].T @ da, dU + p[:, t].T @ da, db + da.sum(axis=0)
        carry = da @ U.T
    return dW, dU, db
