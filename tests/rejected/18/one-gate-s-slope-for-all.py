"""Expected: failed f, g, o"""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    d_c = dc + o * (1 - np.tanh(c) ** 2) * dh
    slope = (1.0 - i) * i
    da = np.hstack((slope * d_c * g, slope * d_c * c_prev, slope * d_c * i, slope * dh * np.tanh(c)))
    dc_prev = f * d_c
    return da @ W.T, da @ U.T, dc_prev, x.T @ da, h_prev.T @ da, da.sum(axis=0)
