"""Single precision throughout: passes, with a note."""

import numpy as np


def rnn_backward(*given):
    dhs, x, h0, hs, W, U = (a.astype(np.float32) for a in given)
    carry = np.zeros_like(h0)
    da = np.empty_like(hs)
    for t in range(x.shape[1] - 1, -1, -1):
        da[:, t] = (dhs[:, t] + carry) * (1 - hs[:, t] ** 2)
        carry = da[:, t] @ U.T
    before = np.concatenate([h0[:, None], hs[:, :-1]], axis=1)
    return da @ W.T, carry, np.einsum("ntd,nth->dh", x, da), np.einsum("ntk,nth->kh", before, da), da.sum((0, 1))
