"""Blocks in the order o, g, f, i inside, put right at the end."""

import numpy as np


def lstm_step_backward(grad_h, grad_c, saved, kernel, recurrent, order="ogfi"):
    x, h_prev, c_prev, i, f, g, o, c = saved
    H = grad_h.shape[1]
    columns = np.concatenate([np.arange(H) + H * "ifgo".index(gate) for gate in order])
    t = np.tanh(c)
    d = grad_c + grad_h * o * (1 - t**2)
    a = {"o": grad_h * t * o * (1 - o), "g": d * i * (1 - g**2), "f": d * c_prev * f * (1 - f), "i": d * g * i * (1 - i)}
    da = np.hstack([a[gate] for gate in order])
    back = np.argsort(columns)
    dx = da @ kernel[:, columns].T
    dh_prev = da @ recurrent[:, columns].T
    return dx, dh_prev, d * f, (x.T @ da)[:, back], (h_prev.T @ da)[:, back], da.sum(0)[back]
