"""Each row of the batch goes through all of time by itself."""

import numpy as np


def one_row(dhs, dc, caches, W, U, n):
    dh, dxs, dW, dU, db = np.zeros_like(dc), [], 0, 0, 0
    for t in reversed(range(len(caches))):
        x, h_prev, c_prev, i, f, g, o, c = (field[n] for field in caches[t])
        dh = dh + dhs[t]
        dc = dc + dh * o * (1 - np.tanh(c) ** 2)
        da = np.r_[dc * g * i * (1 - i), dc * c_prev * f * (1 - f), dc * i * (1 - g**2), dh * np.tanh(c) * o * (1 - o)]
        dxs.append(W @ da)
        dW, dU, db = dW + np.outer(x, da), dU + np.outer(h_prev, da), db + da
        dh, dc = U @ da, f * dc
    return np.array(dxs[::-1]), dh, dc, dW, dU, db


def lstm_backward(dhs, dc_T, caches, W, U):
    rows = [one_row(dhs[n], dc_T[n], caches, W, U, n) for n in range(len(dc_T))]
    dx, dh, dc, dW, dU, db = map(np.array, zip(*rows))
    return dx, dh, dc, dW.sum(0), dU.sum(0), db.sum(0)
