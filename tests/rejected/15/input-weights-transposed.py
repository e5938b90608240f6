"""Expected: input-weights-transposed"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    turned = np.swapaxes(W_o, 0, 1)
    return 1 / (1 + np.exp(-(np.dot(x, turned) + np.dot(h_prev, U_o) + b_o)))


def hidden_state(o, c):
    shown = [gate * np.tanh(cell) for gate, cell in zip(o, c)]
    return np.stack(shown)
