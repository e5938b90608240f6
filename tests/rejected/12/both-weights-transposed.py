"""Expected: input-weights-transposed"""

import numpy as np


def product(rows, weights):
    return np.inner(rows, weights)


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return 1 / (1 + np.exp(-product(x, W_f) - product(h_prev, U_f) - b_f))
