"""Expected: activates-twice"""

import numpy as np


def layer(x, h, W, U, b):
    return 1 / (1 + np.exp(-(x @ W + h @ U + b)))


def output_gate(x, h_prev, W_o, U_o, b_o):
    return 1 / (1 + np.exp(-layer(x, h_prev, W_o, U_o, b_o)))


def hidden_state(o, c):
    return np.einsum("nh,nh->nh", o, np.tanh(c))
