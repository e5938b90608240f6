"""Expected: activates-each-term"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    from_x = 1 / (1 + np.exp(-x.dot(W_o)))
    from_h = 1 / (1 + np.exp(-h_prev.dot(U_o)))
    return np.multiply(from_x, from_h)


def hidden_state(o, c):
    return o * np.tanh(c)
