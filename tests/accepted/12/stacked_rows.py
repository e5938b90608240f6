"""One example after another by a generator; the result is a list of arrays."""

import numpy as np


def gate_of(row, state, W, U, b):
    return 1 / (1 + np.exp(-(row @ W + state @ U + b)))


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return list(gate_of(r, s, W_f, U_f, b_f) for r, s in zip(x, h_prev))
