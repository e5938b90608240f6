"""Expected: stacks-in-another-order"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    weights = np.r_[W_o, U_o]
    states = np.c_[h_prev, x]
    return 1 / (1 + np.exp(-(states @ weights + b_o)))


def hidden_state(o, c):
    e = np.exp(-2 * np.abs(c))
    return o * np.sign(c) * (1 - e) / (1 + e)
