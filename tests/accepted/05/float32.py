"""Single precision throughout: passes, with a note."""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    x, h_prev, W, U, b = [array.astype("float32") for array in (x, h_prev, W, U, b)]
    return np.tanh(x @ W + h_prev @ U + b)
