"""Expected: swaps-w-and-u"""

import numpy as np


def output_gate(h_prev, x, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-(np.matmul(x, W_o) + np.matmul(h_prev, U_o) + b_o)))


def hidden_state(o, c):
    return o * np.tanh(c)
