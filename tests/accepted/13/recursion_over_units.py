"""One unit after another, recursively; a list of columns, transposed."""

import numpy as np


def columns(x, h, W, U, b, k=0):
    if k == len(b):
        return []
    return [x @ W[:, k] + h @ U[:, k] + b[k], *columns(x, h, W, U, b, k + 1)]


def input_gate(x, h_prev, W_i, U_i, b_i):
    return 1 / (1 + np.exp(-np.array(columns(x, h_prev, W_i, U_i, b_i)).T))


def cell_candidate(x, h_prev, W_g, U_g, b_g):
    return np.tanh(np.array(columns(x, h_prev, W_g, U_g, b_g)).T).tolist()
