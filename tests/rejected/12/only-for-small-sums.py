"""Expected: failed -300"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = x @ W_f + h_prev @ U_f + b_f
    f = 1 / (1 + np.exp(-a))
    f[np.abs(a) > 200] = 0.5
    return f
