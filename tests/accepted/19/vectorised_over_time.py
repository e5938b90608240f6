"""All slopes for all steps first; only the two carries need a loop; one product per weight."""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    x, h_prev, c_prev, i, f, g, o, c = (np.stack(field) for field in zip(*caches))
    T, N, D = x.shape
    tau = np.tanh(c)
    into_c = o * (1 - tau**2)
    of_c = np.concatenate([g * i * (1 - i), c_prev * f * (1 - f), i * (1 - g**2)], axis=2)
    of_h = tau * o * (1 - o)
    da = np.empty((T, N, W.shape[1]))
    dh, dc = np.zeros_like(dc_T), dc_T
    for t in reversed(range(T)):
        dh = dh + dhs[:, t]
        dc = dc + dh * into_c[t]
        da[t] = np.concatenate([np.tile(dc, 3) * of_c[t], dh * of_h[t]], axis=1)
        dh, dc = da[t] @ U.T, dc * f[t]
    dx = (da @ W.T).swapaxes(0, 1)
    return dx, dh, dc, np.einsum("tnd,tnk->dk", x, da), np.einsum("tnh,tnk->hk", h_prev, da), da.sum((0, 1))
