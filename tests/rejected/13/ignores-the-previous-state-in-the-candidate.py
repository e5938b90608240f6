"""Expected: ignores-the-previous-state"""

import numpy as np


def sigmoid(a):
    return 0.5 + 0.5 * np.tanh(0.5 * a)


def total(x, h, W, U, b):
    a = np.zeros((len(x), len(b)))
    a += np.dot(x, W)
    a += np.dot(h, U)
    a += b
    return a


def input_gate(x, h_prev, W_i, U_i, b_i):
    return sigmoid(total(x, h_prev, W_i, U_i, b_i))


def cell_candidate(x, h_prev, W_g, U_g, b_g):
    return np.tanh(np.einsum("nd,dh->nh", x, W_g) + b_g)
