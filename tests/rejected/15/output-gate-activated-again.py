"""Expected: output-gate-activated-again"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o)))


def hidden_state(o, c):
    gate = 0.5 * (1 + np.tanh(o / 2))
    return gate * np.tanh(c)
