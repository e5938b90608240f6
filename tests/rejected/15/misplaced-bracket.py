"""Expected: term-outside-the-activation"""

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def output_gate(x, h_prev, W_o, U_o, b_o):
    return sigmoid(x @ W_o + b_o) + h_prev @ U_o


def hidden_state(o, c):
    e = np.exp(-2 * np.abs(c))
    return o * np.sign(c) * (1 - e) / (1 + e)
