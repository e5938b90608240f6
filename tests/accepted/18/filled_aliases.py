"""Names for parts of two buffers, filled through the names, with asserts on the way."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    N, H = dh.shape
    values = np.hstack((cache.i, cache.f, cache.g, cache.o))
    d_values, d_sums = np.zeros((N, 4 * H)), np.zeros((N, 4 * H))
    d_i, d_f = d_values[:, :H], d_values[:, H : 2 * H]
    d_g, d_o = d_values[:, 2 * H : 3 * H], d_values[:, 3 * H :]
    seen = np.tanh(cache.c)
    d_o[...] = seen * dh
    d_cell = dc + (1 - seen) * (1 + seen) * (cache.o * dh)
    d_f[...] = cache.c_prev * d_cell
    d_i[...] = cache.g * d_cell
    d_g[...] = cache.i * d_cell
    d_sums[...] = values * (1 - values) * d_values
    d_sums[:, 2 * H : 3 * H] = (1 - np.square(cache.g)) * d_g
    db = np.ones(N).dot(d_sums)
    assert db.shape == (4 * H,)
    dW = np.dot(d_sums.T, cache.x).T
    assert dW.shape == W.shape
    return (
        np.dot(W, d_sums.T).T,
        np.dot(U, d_sums.T).T,
        d_cell * cache.f,
        dW,
        np.dot(d_sums.T, cache.h_prev).T,
        db,
    )
