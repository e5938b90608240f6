"""Expected: cell-squashed-twice"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o)))


def hidden_state(o, c):
    for _ in range(2):
        c = np.tanh(c)
    return np.einsum("nh,nh->nh", o, c)
