"""Single precision throughout: passes, with a note."""

import numpy as np


def single(*arrays):
    return [a.astype(np.float32) for a in arrays]


def output_gate(x, h_prev, W_o, U_o, b_o):
    x, h_prev, W_o, U_o, b_o = single(x, h_prev, W_o, U_o, b_o)
    return 1 / (1 + np.exp(-(x @ W_o + h_prev @ U_o + b_o)))


def hidden_state(o, c):
    o, c = single(o, c)
    return o * np.tanh(c)
