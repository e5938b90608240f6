"""Expected: gate-with-another-curve"""

import numpy as np


def hard_sigmoid(a):
    return np.minimum(1.0, np.maximum(0.0, a / 5 + 0.5))


def output_gate(x, h_prev, W_o, U_o, b_o):
    return hard_sigmoid(x @ W_o + h_prev @ U_o + b_o)


def hidden_state(o, c):
    return o * np.tanh(c)
