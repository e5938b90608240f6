"""Expected: failed i, f, g"""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    seen = np.tanh(c)
    through_h = o * dh * (1 - seen**2)
    da_i = (dc * g + through_h) * i * (1 - i)
    da_f = (dc * c_prev + through_h) * f * (1 - f)
    da_g = (dc * i + through_h) * (1 - g**2)
    da = np.concatenate((da_i, da_f, da_g, dh * seen * o * (1 - o)), axis=1)
    dc_prev = dc * f + through_h * f
    return da @ W.T, da @ U.T, dc_prev, x.T @ da, h_prev.T @ da, da.sum(axis=0)
