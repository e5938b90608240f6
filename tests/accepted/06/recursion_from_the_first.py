"""One step, and the rest of the sequence from the state it left."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    h = np.tanh(x[:, :1] @ W + h0[:, None] @ U + b)
    if x.shape[1] == 1:
        return h
    return np.hstack([h, rnn_forward(x[:, 1:], h[:, 0], W, U, b)])
