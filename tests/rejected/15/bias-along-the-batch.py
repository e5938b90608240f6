"""Expected: bias-along-the-batch"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o.reshape(-1, 1))))


def hidden_state(o, c):
    e = np.exp(-2 * np.abs(c))
    return o * np.sign(c) * (1 - e) / (1 + e)
