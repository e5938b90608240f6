"""States from a generator, in nested lists."""

import numpy as np


def states(x, h, W, U, b):
    for x_t in x.transpose(1, 0, 2):
        h = np.tanh(x_t.dot(W) + h.dot(U) + b)
        yield h


def rnn_forward(x, h0, W, U, b):
    return np.stack([*states(x, h0, W, U, b)], axis=1).tolist()
