"""Expected: ignores-the-input"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    rows = [state @ U_o + b_o for state in h_prev]
    return [1 / (1 + np.exp(-row)) for row in rows]


def hidden_state(o, c):
    h = np.tanh(c)
    h *= o
    return h
