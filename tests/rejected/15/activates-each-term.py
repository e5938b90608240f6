"""Expected: activates-each-term"""

import numpy as np


def sigmoid(a):
    return np.exp(a) / (np.exp(a) + 1)


def output_gate(x, h_prev, W_o, U_o, b_o):
    return sum(sigmoid(term) for term in (x @ W_o + b_o, h_prev @ U_o))


def hidden_state(o, c):
    h = np.tanh(c)
    h *= o
    return h
