"""Expected: multiplies-the-terms"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    a = np.tensordot(x, W_o, 1)
    a *= np.tensordot(h_prev, U_o, 1)
    a += b_o
    return 1 / (1 + np.exp(-a))


def hidden_state(o, c):
    return o * np.tanh(c)
