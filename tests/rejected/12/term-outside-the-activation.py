"""Expected: term-outside-the-activation"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    f = np.zeros(h_prev.shape)
    for n in range(len(f)):
        f[n] = 1 / (1 + np.exp(-(x[n] @ W_f + h_prev[n] @ U_f)))
        f[n] += b_f
    return f
