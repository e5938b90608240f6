"""A subtle mistake: right on every batch but a batch of one."""

import numpy as np


def input_gate(x, h_prev, W_i, U_i, b_i):
    return (1 / (1 + np.exp(-(x @ W_i + h_prev @ U_i + b_i)))).squeeze()


def cell_candidate(x, h_prev, W_g, U_g, b_g):
    return np.tanh(x @ W_g + h_prev @ U_g + b_g)
