"""Examples as columns inside, the weights on the left and turned."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    xt, ht = x.T, h_prev.T
    at = np.dot(W_f.T, xt) + np.dot(U_f.T, ht) + b_f.reshape(-1, 1)
    return (1 / (1 + np.exp(-at))).T
