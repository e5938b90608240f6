"""Expected: term-outside-the-activation"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    o = np.zeros(h_prev.shape)
    for n in range(len(o)):
        o[n] = 1 / (1 + np.exp(-(x[n] @ W_o + h_prev[n] @ U_o)))
        o[n] += b_o
    return o


def hidden_state(o, c):
    h = np.tanh(c)
    h *= o
    return h
