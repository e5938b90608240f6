"""Expected: gate-with-another-curve"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    o = np.dot(h_prev, U_o)
    o += np.dot(x, W_o) + b_o
    o[o < 0] = 0
    return o


def hidden_state(o, c):
    h = np.tanh(c)
    h *= o
    return h
