"""Expected: raised fit each other"""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    dc = dc + dh * o * (1 - np.tanh(c) ** 2)
    do = dh * np.tanh(c)
    da = np.concatenate((dc * g * i * (1 - i), dc * c_prev * f * (1 - f), dc * i * (1 - g**2), do * o * (1 - o)))
    dc_prev = dc * f
    return da @ W.T, da @ U.T, dc_prev, x.T @ da, h_prev.T @ da, da.sum(axis=0)
