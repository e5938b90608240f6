"""Expected: gate-reversed"""

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(a))


def output_gate(x, h_prev, W_o, U_o, b_o):
    return sigmoid(np.dot(x, W_o) + np.dot(h_prev, U_o) + b_o)


def hidden_state(o, c):
    shown = [gate * np.tanh(cell) for gate, cell in zip(o, c)]
    return np.stack(shown)
