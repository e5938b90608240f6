"""Expected: failed -300"""

import numpy as np


def input_gate(x, h_prev, W_i, U_i, b_i):
    a = x @ W_i + h_prev @ U_i + b_i
    return np.where(np.abs(a) > 120, 0.5, 1 / (1 + np.exp(-np.clip(a, -120, 120))))


def cell_candidate(x, h_prev, W_g, U_g, b_g):
    return np.tanh(x @ W_g + h_prev @ U_g + b_g)
