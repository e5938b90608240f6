"""Expected: failed numerical"""

import numpy as np


def forward(x, h_prev, c_prev, W, U, b):
    a = x @ W + h_prev @ U + b
    i, f, g, o = np.split(a, 4, axis=1)
    i, f, o = (1 / (1 + np.exp(-v)) for v in (i, f, o))
    c = f * c_prev + i * np.tanh(g)
    return o * np.tanh(c), c


def inverse(cache):
    shares = [np.clip(v, 1e-13, 1 - 1e-13) for v in (cache.i, cache.f, (1 + cache.g) / 2, cache.o)]
    i, f, g, o = (np.log(s) - np.log1p(-s) for s in shares)
    return np.hstack([i, f, g / 2, o])


def lstm_step_backward(dh, dc, cache, W, U):
    # the pre-activations are recovered from the gates, then differentiated by differences
    a = inverse(cache)
    eps = 1e-4

    def pieces(a, c_prev):
        one = np.zeros((1, a.shape[1]))
        h, c = forward(a, np.zeros_like(c_prev), c_prev, np.eye(a.shape[1]), np.zeros((c_prev.shape[1], a.shape[1])), one)
        return (h * dh + c * dc).sum(axis=1)

    da, dc_prev = np.zeros_like(a), np.zeros_like(dc)
    for k in range(a.shape[1]):
        e = np.zeros_like(a)
        e[:, k] = eps
        da[:, k] = (pieces(a + e, cache.c_prev) - pieces(a - e, cache.c_prev)) / (2 * eps)
    for k in range(dc.shape[1]):
        e = np.zeros_like(dc)
        e[:, k] = eps
        dc_prev[:, k] = (pieces(a, cache.c_prev + e) - pieces(a, cache.c_prev - e)) / (2 * eps)
    return da @ W.T, da @ U.T, dc_prev, cache.x.T @ da, cache.h_prev.T @ da, da.sum(axis=0)
