"""The two formulas as they stand."""

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def output_gate(x, h_prev, W_o, U_o, b_o):
    return sigmoid(x @ W_o + h_prev @ U_o + b_o)


def hidden_state(o, c):
    return o * np.tanh(c)
