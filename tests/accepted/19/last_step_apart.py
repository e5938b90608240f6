"""The last step stands before the loop; its results are the buffers the others are added to."""

import numpy as np


def step_back(dh, dc, k, W, U):
    dc = dc + dh * k.o * (1 - np.tanh(k.c) ** 2)
    da = np.concatenate(
        [
            dc * k.g * (k.i * (1 - k.i)),
            dc * k.c_prev * (k.f * (1 - k.f)),
            dc * k.i * (1 - k.g**2),
            dh * np.tanh(k.c) * (k.o * (1 - k.o)),
        ],
        axis=1,
    )
    return da.dot(W.T), da.dot(U.T), dc * k.f, k.x.T.dot(da), k.h_prev.T.dot(da), np.sum(da, axis=0)


def lstm_backward(dhs, dc_T, caches, W, U):
    N, T, H = dhs.shape
    dx_last, dnext_h, dnext_c, dW, dU, db = step_back(dhs[:, -1, :], dc_T, caches[-1], W, U)
    dx = np.zeros((N, T, dx_last.shape[1]))
    dx[:, -1, :] = dx_last
    for t in range(T - 2, -1, -1):
        dx[:, t, :], dnext_h, dnext_c, dW_t, dU_t, db_t = step_back(
            dhs[:, t, :] + dnext_h, dnext_c, caches[t], W, U
        )
        dW += dW_t
        dU += dU_t
        db += db_t
    return dx, dnext_h, dnext_c, dW, dU, db
