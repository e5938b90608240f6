"""Expected: recurrent-weights-transposed"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    a = np.einsum("nd,dh->nh", x, W_o) + np.einsum("nk,hk->nh", h_prev, U_o) + b_o
    return 1 / (1 + np.exp(-a))


def hidden_state(o, c):
    shown = [gate * np.tanh(cell) for gate, cell in zip(o, c)]
    return np.stack(shown)
