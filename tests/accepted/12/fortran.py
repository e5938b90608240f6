"""Fortran order from beginning to end, read-only at the end."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = np.asfortranarray(x @ W_f + h_prev @ U_f + b_f)
    f = np.asfortranarray(1 / (1 + np.exp(-a)))
    f.flags.writeable = False
    return f
