"""A clip so far out that it changes nothing."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = np.clip(x @ W_f + h_prev @ U_f + b_f, -500, 500)
    return np.exp(a) / (np.exp(a) + 1)
