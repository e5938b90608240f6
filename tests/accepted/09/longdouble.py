"""More precision than asked for."""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    dhs, x, h0, hs, U = (a.astype(np.longdouble) for a in (dhs, x, h0, hs, U))
    results = [0, 0, 0]
    for start in reversed(range(0, x.shape[1], k)):
        carry = 0
        for t in reversed(range(start, min(start + k, x.shape[1]))):
            da = (dhs[:, t] + carry) * (1 - hs[:, t] ** 2)
            results[0] = results[0] + x[:, t].T @ da
            results[1] = results[1] + (hs[:, t - 1] if t else h0).T @ da
            results[2] = results[2] + da.sum(axis=0)
            carry = da @ U.T
    return results
