"""Expected: failed -300"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    a = x @ W_o + h_prev @ U_o + b_o
    o = 1 / (1 + np.exp(-a))
    o[np.abs(a) > 200] = 0.5
    return o


def hidden_state(o, c):
    h = np.tanh(c)
    h *= o
    return h
