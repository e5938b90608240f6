"""Expected: failed batch of one"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    state = h_prev.mean(axis=0)
    return 1 / (1 + np.exp(-(x @ W_f + state @ U_f + b_f)))
