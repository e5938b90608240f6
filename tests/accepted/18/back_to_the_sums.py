"""Recovers the sums before the activations, and takes the slopes there, as textbooks write them."""

import numpy as np


def sigma(a):
    return 1 / (1 + np.exp(-a))


def sigma_slope(a):
    return sigma(a) * (1 - sigma(a))


def tanh_slope(a):
    return 1 - np.tanh(a) ** 2


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, *gates, c = cache
    with np.errstate(divide="ignore"):
        a_i, a_f, a_o = (np.log(gate / (1 - gate)) for gate in (gates[0], gates[1], gates[3]))
        a_g = np.arctanh(gates[2])
    d_c = dc + dh * sigma(a_o) * tanh_slope(c)
    da_i = d_c * np.tanh(a_g) * sigma_slope(a_i)
    da_f = d_c * c_prev * sigma_slope(a_f)
    da_g = d_c * sigma(a_i) * tanh_slope(a_g)
    da_o = dh * np.tanh(c) * sigma_slope(a_o)
    da = np.column_stack([da_i, da_f, da_g, da_o])
    return da.dot(W.T), da.dot(U.T), d_c * sigma(a_f), x.T.dot(da), h_prev.T.dot(da), da.sum(axis=0)
