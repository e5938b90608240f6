"""[x, h, 1] as one product for dW, dU and db."""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    x, h_prev, c_prev, i, f, g, o, c = cache
    t = np.tanh(c)
    d = dc + dh * o * (1 - t * t)
    da = np.hstack([d * g * i * (1 - i), d * c_prev * f * (1 - f), d * i * (1 - g * g), dh * t * o * (1 - o)])
    D, H = x.shape[1], h_prev.shape[1]
    rows = np.hstack([x, h_prev, np.ones((len(x), 1))])
    dM = rows.T @ da
    dz = da @ np.vstack([W, U]).T
    return dz[:, :D], dz[:, D:], d * f, dM[:D], dM[D : D + H], dM[-1]
