"""Expected: chunks-overlap"""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    dW, dU, db = 0 * W, 0 * U, 0 * U[0]
    for source in range(x.shape[1]):
        g = dhs[:, source]
        for t in range(source, max(source - k, -1), -1):
            da = g * (1 - hs[:, t] ** 2)
            dW = dW + x[:, t].T @ da
            dU = dU + (hs[:, t - 1] if t else h0).T @ da
            db = db + da.sum(axis=0)
            g = da @ U.T
    return dW, dU, db
