"""Expected: reshapes-to-exchange-axes"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    N, T, H = hs.shape
    all_da = np.zeros((T, N, H))
    dh_next = np.zeros((N, H))
    for t in range(T - 1, -1, -1):
        h = hs[:, t, :]
        h_prev = hs[:, t - 1, :] if t > 0 else h0
        dh = dhs[:, t, :] + dh_next
        da = dh * (1 - h * h)
        all_da[t] = da
        dh_next = np.dot(da, U.T)
    dh0 = dh_next
    rows = all_da.reshape(N * T, H)
    before = np.concatenate([h0[:, None, :], hs[:, :-1, :]], axis=1)
    dx = np.dot(rows, W.T).reshape(x.shape)
    dW = np.dot(x.reshape(N * T, -1).T, rows)
    dU = np.dot(before.reshape(N * T, H).T, rows)
    db = rows.sum(axis=0)
    return dx, dh0, dW, dU, db
