"""Expected: sigmoid-without-brackets"""

import numpy as np


def sigmoid(a):
    return 1.0 / 1.0 + np.exp(-a)


def output_gate(x, h_prev, W_o, U_o, b_o):
    return sigmoid(np.dot(x, W_o) + np.dot(h_prev, U_o) + b_o)


def hidden_state(o, c):
    return np.multiply(np.tanh(c), o)
