"""[h, x] with [U; W]."""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    return np.tanh(np.hstack((h_prev, x)).dot(np.vstack((U, W))) + b)
