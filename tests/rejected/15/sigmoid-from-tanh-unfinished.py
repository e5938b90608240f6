"""Expected: sigmoid-from-tanh-unfinished"""

import numpy as np


def sigmoid(a):
    half = a / 2
    return (np.exp(half) - np.exp(-half)) / (np.exp(half) + np.exp(-half))


def output_gate(x, h_prev, W_o, U_o, b_o):
    return sigmoid(np.dot(x, W_o) + np.dot(h_prev, U_o) + b_o)


def hidden_state(o, c):
    return np.multiply(np.tanh(c), o)
