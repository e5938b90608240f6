"""Made for four gates side by side, of which the second is asked for."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    W = np.hstack([0 * W_f, W_f, 0 * W_f, 0 * W_f])
    U = np.hstack([0 * U_f, U_f, 0 * U_f, 0 * U_f])
    b = np.hstack([0 * b_f, b_f, 0 * b_f, 0 * b_f])
    a = (x @ W + h_prev @ U + b).reshape(len(x), 4, -1)
    i, f, g, o = np.moveaxis(1 / (1 + np.exp(-a)), 1, 0)
    return f
