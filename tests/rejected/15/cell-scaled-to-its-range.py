"""Expected: cell-normalised"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o)))


def hidden_state(o, c):
    low, high = np.min(c), np.max(c)
    share = (c - low) / (high - low)
    return o * (share * 2 - 1)
