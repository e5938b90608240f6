"""Expected: failed linear in `dhs`"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    N, T, H = hs.shape
    dx = np.zeros(x.shape)
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(H)
    dh_next = np.zeros((N, H))
    for t in range(T - 1, -1, -1):
        if not dhs[:, t, :].any():
            continue
        h = hs[:, t, :]
        h_prev = hs[:, t - 1, :] if t > 0 else h0
        dh = dhs[:, t, :] + dh_next
        da = dh * (1 - h * h)
        dx[:, t, :] = np.dot(da, W.T)
        dW += np.dot(x[:, t, :].T, da)
        dU += np.dot(h_prev.T, da)
        db += np.sum(da, axis=0)
        dh_next = np.dot(da, U.T)
    dh0 = dh_next
    return dx, dh0, dW, dU, db
