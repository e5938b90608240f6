"""A mistake with a name: the gradient that arrives through the cell is lost."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    dc = dh * o * (1 - np.tanh(c) ** 2)
    da = np.hstack(
        [
            dc * g * i * (1 - i),
            dc * c_prev * f * (1 - f),
            dc * i * (1 - g**2),
            dh * np.tanh(c) * o * (1 - o),
        ]
    )
    return da @ W.T, da @ U.T, dc * f, x.T @ da, h_prev.T @ da, da.sum(axis=0)
