"""Expected: elementwise-recurrence"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    return np.tanh(b + np.multiply(U, h_prev) + np.matmul(x, W))
