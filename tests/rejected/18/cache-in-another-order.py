"""Expected: cache-in-another-order"""

import numpy as np


def slope(s):
    return s * (1.0 - s)


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, f, i, g, o, c = cache
    t = np.tanh(c)
    d_cell = dh * o
    d_cell *= 1.0 - t**2
    d_cell += dc
    N, H = dh.shape
    da = np.zeros((N, 4, H))
    da[:, 0] = d_cell * g * slope(i)
    da[:, 1] = d_cell * c_prev * slope(f)
    da[:, 2] = d_cell * i * (1.0 - g**2)
    da[:, 3] = dh * t * slope(o)
    da = da.reshape(N, 4 * H)
    dx = np.einsum("nk,dk->nd", da, W)
    dh_prev = np.einsum("nk,hk->nh", da, U)
    dW = np.einsum("nd,nk->dk", x, da)
    dU = np.einsum("nh,nk->hk", h_prev, da)
    db = np.einsum("nk->k", da)
    return dx, dh_prev, d_cell * f, dW, dU, db
