"""Expected: input-weights-transposed"""

import numpy as np


def product(rows, weights):
    return np.inner(rows, weights)


def output_gate(x, h_prev, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-product(x, W_o) - product(h_prev, U_o) - b_o))


def hidden_state(o, c):
    return o * np.tanh(c)
