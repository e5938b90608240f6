"""Expected: failed None"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o)))


def hidden_state(o, c):
    h = o * np.tanh(c)
    print(h)
