"""Expected: failed columns of"""

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    d_c = dc + o * (1 - np.tanh(c) ** 2) * dh
    d_f, d_i, d_g, d_o = c_prev * d_c, g * d_c, i * d_c, np.tanh(c) * dh
    da_f = f * (1 - sigmoid(d_f)) * d_f
    da = np.hstack((i * (1 - i) * d_i, da_f, (1 - g**2) * d_g, o * (1 - o) * d_o))
    dc_prev = f * d_c
    return da @ W.T, da @ U.T, dc_prev, x.T @ da, h_prev.T @ da, da.sum(axis=0)
