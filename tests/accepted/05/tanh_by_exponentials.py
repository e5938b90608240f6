"""tanh spelt with exponentials: enough for the sums promised."""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a = x @ W + h_prev @ U + b
    return (np.exp(a) - np.exp(-a)) / (np.exp(a) + np.exp(-a))
