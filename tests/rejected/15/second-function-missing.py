"""Expected: unreadable no function"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    o = 1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o)))
    return o


def hiden_state(o, c):
    return o * np.tanh(c)
