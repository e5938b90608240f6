"""Expected: elementwise-recurrence"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    a = np.dot(x, W_o)
    a = a + np.multiply(h_prev, U_o) + b_o
    return 1 / (1 + np.exp(-a))


def hidden_state(o, c):
    h = np.tanh(c)
    h *= o
    return h
