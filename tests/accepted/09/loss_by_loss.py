"""Each loss by itself, sent back to the start of its chunk."""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    dW, dU, db = 0 * W, 0 * U, 0 * U[0]
    for source in range(dhs.shape[1]):
        g = dhs[:, source]
        for t in range(source, source // k * k - 1, -1):
            da = g * (1 - np.square(hs[:, t]))
            dW = dW + np.tensordot(x[:, t], da, axes=(0, 0))
            dU = dU + np.tensordot(h0 if t == 0 else hs[:, t - 1], da, axes=(0, 0))
            db = db + da.sum(axis=0)
            g = np.tensordot(da, U, axes=(1, 1))
    return dW, dU, db
