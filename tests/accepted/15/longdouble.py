"""Extended precision."""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    a = x.astype(np.longdouble) @ W_o + h_prev @ U_o.astype(np.longdouble) + b_o
    return 1 / (1 + np.exp(-a))


def hidden_state(o, c):
    return np.longdouble(1) * o * np.tanh(c.astype(np.longdouble))
