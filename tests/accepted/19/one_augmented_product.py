"""[x, h, 1] of every step and one sum for dW, dU and db together."""

import numpy as np


def lstm_backward(dhs, dc_T, caches, W, U):
    M = np.vstack([W, U])
    D = W.shape[0]
    dM = np.zeros((M.shape[0] + 1, M.shape[1]))
    dx, dh, dc = [], np.zeros_like(dc_T), dc_T
    for t in range(len(caches) - 1, -1, -1):
        x, h_prev, c_prev, i, f, g, o, c = caches[t]
        dh = dh + dhs[:, t]
        dc = dc + dh * o * (1 - np.tanh(c) ** 2)
        arrives = np.stack([dc * g, dc * c_prev, dc * i, dh * np.tanh(c)], axis=1)
        slopes = np.stack([i * (1 - i), f * (1 - f), 1 - g**2, o * (1 - o)], axis=1)
        da = (arrives * slopes).reshape(len(x), -1)
        dM += np.concatenate([x, h_prev, np.ones((len(x), 1))], axis=1).T @ da
        dz = da @ M.T
        dx, dh, dc = [dz[:, :D], *dx], dz[:, D:], dc * f
    return np.stack(dx, axis=1), dh, dc, dM[:D], dM[D:-1], dM[-1]
