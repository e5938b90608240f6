"""Expected: sigmoid-from-tanh-unfinished"""

import numpy as np


def sigmoid(a):
    half = a / 2
    return (np.exp(half) - np.exp(-half)) / (np.exp(half) + np.exp(-half))


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return sigmoid(np.dot(x, W_f) + np.dot(h_prev, U_f) + b_f)
