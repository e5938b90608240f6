"""Expected: weights-on-the-left"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    z = np.dot(W_o, x) + np.dot(U_o, h_prev) + b_o
    return 1.0 / (1.0 + np.exp(-z))


def hidden_state(o, c):
    return np.einsum("nh,nh->nh", o, np.tanh(c))
