"""Expected: failed digits"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    f = 1 / (1 + np.exp(-(x @ W_f + h_prev @ U_f + b_f)))
    return np.clip(f, 1e-7, 1 - 1e-7)
