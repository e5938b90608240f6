"""Expected: sigmoid-too-steep"""

import numpy as np


def sigmoid(a):
    return np.exp(a) / (np.exp(a) + np.exp(-a))


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return sigmoid(np.dot(x, W_f) + np.dot(h_prev, U_f) + b_f)
