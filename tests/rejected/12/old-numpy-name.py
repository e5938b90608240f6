"""Expected: raised float_"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = np.zeros(h_prev.shape, dtype=np.float_)
    a += x @ W_f + h_prev @ U_f + b_f
    return 1 / (1 + np.exp(-a))
