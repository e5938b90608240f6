"""Forward mode with exact tangents, projected on the upstream."""

import numpy as np


def tangent(cache, a_dot, c_prev_dot):
    x, h_prev, c_prev, i, f, g, o, c = cache
    ai, af, ag, ao = np.split(a_dot, 4, axis=-1)
    i_dot, f_dot, o_dot = i * (1 - i) * ai, f * (1 - f) * af, o * (1 - o) * ao
    g_dot = (1 - g**2) * ag
    c_dot = f_dot * c_prev + f * c_prev_dot + i_dot * g + i * g_dot
    t = np.tanh(c)
    return o_dot * t + o * (1 - t**2) * c_dot, c_dot


def lstm_step_backward(dh, dc, cache, W, U):
    N, H = dh.shape
    da = np.zeros((N, 4 * H))
    dc_prev = np.zeros((N, H))
    for k in range(4 * H):
        e = np.zeros((N, 4 * H))
        e[:, k] = 1
        h_dot, c_dot = tangent(cache, e, np.zeros((N, H)))
        da[:, k] = (dh * h_dot + dc * c_dot).sum(axis=1)
    for k in range(H):
        e = np.zeros((N, H))
        e[:, k] = 1
        h_dot, c_dot = tangent(cache, np.zeros((N, 4 * H)), e)
        dc_prev[:, k] = (dh * h_dot + dc * c_dot).sum(axis=1)
    return da @ W.T, da @ U.T, dc_prev, cache.x.T @ da, cache.h_prev.T @ da, da.sum(axis=0)
