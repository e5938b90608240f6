"""The sequence without its last step, and then one more."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    if x.shape[1] == 0:
        return np.zeros((len(x), 0, len(b)))
    before = rnn_forward(x[:, :-1], h0, W, U, b)
    h_prev = before[:, -1] if before.shape[1] else h0
    h = np.tanh(x[:, -1] @ W + h_prev @ U + b)
    return np.concatenate([before, h[:, None]], axis=1)
