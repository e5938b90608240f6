"""Expected: bias-added-twice"""

import numpy as np


def linear(x, weights, bias):
    return x @ weights + bias


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = linear(x, W_f, b_f) + linear(h_prev, U_f, b_f)
    return 1 / (1 + np.exp(-a))
