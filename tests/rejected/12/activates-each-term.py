"""Expected: activates-each-term"""

import numpy as np


def sigmoid(a):
    return np.exp(a) / (np.exp(a) + 1)


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return sum(sigmoid(term) for term in (x @ W_f + b_f, h_prev @ U_f))
