"""Expected: cell-path-through-output-gate"""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    seen = np.tanh(c)
    d_c = o * dh + dc
    d_c = (1 - seen * seen) * d_c
    d_o = seen * dh
    da = np.hstack((d_c * g * i * (1 - i), d_c * c_prev * f * (1 - f), d_c * i * (1 - g * g), d_o * o * (1 - o)))
    dc_prev = f * d_c
    return da @ W.T, da @ U.T, dc_prev, x.T @ da, h_prev.T @ da, da.sum(axis=0)
