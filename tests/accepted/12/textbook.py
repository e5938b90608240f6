"""The formula as it stands."""

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return sigmoid(x @ W_f + h_prev @ U_f + b_f)
