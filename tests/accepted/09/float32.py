"""Single precision throughout: passes, with a note."""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    dhs, x, h0, hs, W, U = (a.astype(np.float32) for a in (dhs, x, h0, hs, W, U))
    dW, dU, db, carry = 0 * W, 0 * U, 0 * U[0], 0 * h0
    for t in reversed(range(x.shape[1])):
        da = (dhs[:, t] + carry) * (1 - hs[:, t] ** 2)
        dW, dU, db = dW + x[:, t].T @ da, dU + (hs[:, t - 1] if t else h0).T @ da, db + da.sum(0)
        carry = (da @ U.T) * np.float32(t % k != 0)
    return dW, dU, db
