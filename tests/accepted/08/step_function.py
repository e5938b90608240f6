"""A step of its own, called from the loop; buffers filled with +=."""

import numpy as np


def passo(dh, x, h_prev, h, W, U):
    da = dh * (1 - h**2)
    return da @ W.T, da @ U.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


def rnn_backward(dhs, x, h0, hs, W, U):
    T = x.shape[1]
    dx, dh0 = np.zeros_like(x), np.zeros_like(h0)
    dW, dU, db = np.zeros_like(W), np.zeros_like(U), np.zeros(U.shape[0])
    for t in reversed(range(T)):
        entrou = h0 if t == 0 else hs[:, t - 1, :]
        dx[:, t, :], dh0, dWt, dUt, dbt = passo(dhs[:, t, :] + dh0, x[:, t, :], entrou, hs[:, t, :], W, U)
        dW += dWt
        dU += dUt
        db += dbt
    return dx, dh0, dW, dU, db
