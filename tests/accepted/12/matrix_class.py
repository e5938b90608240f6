"""np.matrix, where * is the matrix product."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = np.asmatrix(x) * np.asmatrix(W_f) + np.asmatrix(h_prev) * np.asmatrix(U_f) + b_f
    return 1 / (1 + np.exp(-a))
