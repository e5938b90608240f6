"""Expected: cell-through-another-curve"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o)))


def relu(c):
    return c * (c > 0)


def hidden_state(o, c):
    return o * relu(c)
