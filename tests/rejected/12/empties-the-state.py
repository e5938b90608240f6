"""Expected: failed h_prev"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    f = 1 / (1 + np.exp(-(x @ W_f + h_prev @ U_f + b_f)))
    h_prev *= 0
    return f
