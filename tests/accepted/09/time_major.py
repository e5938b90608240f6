"""Time first inside; chunks from a list of boundaries; Fortran results."""

import numpy as np


def truncated_bptt(dhs, x, h0, hs, W, U, k):
    dhs, x, hs = (np.moveaxis(a, 1, 0) for a in (dhs, x, hs))
    T = len(x)
    limites = list(range(0, T, k)) + [T]
    dW, dU = np.zeros(W.shape, order="F"), np.zeros(U.shape, order="F")
    db = np.zeros((1, U.shape[1]))
    for inicio, fim in zip(limites[:-1], limites[1:]):
        volta = np.zeros(h0.shape)
        for t in range(fim - 1, inicio - 1, -1):
            anterior = h0 if t == 0 else hs[t - 1]
            da = (dhs[t] + volta) / np.cosh(np.arctanh(np.clip(hs[t], -1 + 1e-16, 1 - 1e-16))) ** 2
            da[np.abs(hs[t]) == 1] = 0
            dW += x[t].T.dot(da)
            dU += anterior.T.dot(da)
            db += np.ones((1, len(da))).dot(da)
            volta = da.dot(U.T)
    return dW, dU, db[0]
