"""Expected: no-carry"""

import numpy as np


def slope(s):
    return s * (1.0 - s)


def lstm_backward(dhs, dc_T, caches, W, U):
    N, T, H = dhs.shape
    dh_next, dc_next = np.zeros((N, H)), dc_T
    dx = np.zeros((N, T, W.shape[0]))
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(4 * H)
    for t in range(T - 1, -1, -1):
        k = caches[t]
        dh = dhs[:, t]
        th = np.tanh(k.c)
        dc = dc_next + dh * k.o * (1.0 - th**2)
        da = np.zeros((N, 4, H))
        da[:, 0] = dc * k.g * slope(k.i)
        da[:, 1] = dc * k.c_prev * slope(k.f)
        da[:, 2] = dc * k.i * (1.0 - k.g**2)
        da[:, 3] = dh * th * slope(k.o)
        da = da.reshape(N, 4 * H)
        dx[:, t] = np.einsum("nk,dk->nd", da, W)
        dW += np.einsum("nd,nk->dk", k.x, da)
        dU += np.einsum("nh,nk->hk", k.h_prev, da)
        db += np.einsum("nk->k", da)
        dh_next = np.einsum("nk,hk->nh", da, U)
        dc_next = dc * k.f
    return dx, dh_next, dc_next, dW, dU, db
