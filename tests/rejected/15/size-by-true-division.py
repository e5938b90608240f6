"""Expected: raised whole number"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o)))


def hidden_state(o, c):
    half = c.shape[1] / 2
    h = np.tanh(c)
    h[:, :half] *= o[:, :half]
    h[:, half:] *= o[:, half:]
    return h
