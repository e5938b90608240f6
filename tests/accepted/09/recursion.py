"""The first chunk here, the others by calling the function again."""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    T = x.shape[1]
    if T > k:
        later = truncated_bptt(dhs[:, k:], x[:, k:], hs[:, k - 1], hs[:, k:], W, U, k)
        first = truncated_bptt(dhs[:, :k], x[:, :k], h0, hs[:, :k], W, U, k)
        return [a + b for a, b in zip(first, later)]
    da = np.zeros_like(h0)
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros_like(U[0])
    for t in range(T - 1, -1, -1):
        da = (dhs[:, t] + da @ U.T) * (1 - hs[:, t] ** 2)
        dW += x[:, t].T @ da
        dU += (hs[:, t - 1] if t else h0).T @ da
        db += da.sum(0)
    return [dW, dU, db]
