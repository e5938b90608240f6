"""Expected: gate-with-tanh"""

import math

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    f = np.empty(h_prev.shape)
    for n, j in np.ndindex(f.shape):
        f[n, j] = math.tanh(x[n] @ W_f[:, j] + h_prev[n] @ U_f[:, j] + b_f[j])
    return f
