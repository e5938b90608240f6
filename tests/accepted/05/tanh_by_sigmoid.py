"""tanh as 2 sigmoid(2a) - 1."""

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def rnn_step(x, h_prev, W, U, b):
    return 2 * sigmoid(2 * (x @ W + h_prev @ U + b)) - 1
