"""Expected: raised not callable"""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    slope = 1 - np.square(np.tanh(c))
    da_g = (dc * i + o (slope) * i * dh) * (1 - np.square(g))
    da_i = (dc * g + o * slope * g * dh) * i * (1 - i)
    da_f = (dc * c_prev + o * slope * c_prev * dh) * f * (1 - f)
    da = np.concatenate((da_i, da_f, da_g, dh * np.tanh(c) * o * (1 - o)), axis=1)
    dc_prev = dc * f + o * slope * f * dh
    return da @ W.T, da @ U.T, dc_prev, x.T @ da, h_prev.T @ da, da.sum(axis=0)
