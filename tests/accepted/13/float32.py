"""Single precision inside: passes, with a note."""

import numpy as np


def pre(x, h, W, U, b):
    return (x @ W + h @ U + b).astype(np.float32)


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def tanh(a):
    return np.tanh(a)


def input_gate(x, h_prev, W_i, U_i, b_i):
    return sigmoid(pre(x, h_prev, W_i, U_i, b_i))


def cell_candidate(x, h_prev, W_g, U_g, b_g):
    return tanh(pre(x, h_prev, W_g, U_g, b_g))
