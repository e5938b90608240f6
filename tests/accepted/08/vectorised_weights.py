"""Stores da of all steps; the weights follow in one einsum each."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    da = (1 - hs * hs) * dhs
    back = 1 - hs * hs
    carry = np.zeros_like(h0)
    for t in reversed(range(hs.shape[1])):
        da[:, t] += back[:, t] * carry
        carry = np.einsum("nh,kh->nk", da[:, t], U)
    h_prev = np.concatenate([h0[:, None], hs[:, :-1]], axis=1)
    return (
        np.einsum("nth,dh->ntd", da, W),
        carry,
        np.einsum("ntd,nth->dh", x, da),
        np.einsum("ntk,nth->kh", h_prev, da),
        np.einsum("nth->h", da),
    )
