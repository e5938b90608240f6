"""One sequence at a time, a vector as its state."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    result = []
    for sequence, h in zip(x, h0):
        line = []
        for x_t in sequence:
            h = np.tanh(x_t @ W + h @ U + b)
            line.append(h)
        result.append(line)
    return np.array(result)
