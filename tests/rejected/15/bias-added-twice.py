"""Expected: bias-added-twice"""

import numpy as np


def linear(x, weights, bias):
    return x @ weights + bias


def output_gate(x, h_prev, W_o, U_o, b_o):
    a = linear(x, W_o, b_o) + linear(h_prev, U_o, b_o)
    return 1 / (1 + np.exp(-a))


def hidden_state(o, c):
    shown = [gate * np.tanh(cell) for gate, cell in zip(o, c)]
    return np.stack(shown)
