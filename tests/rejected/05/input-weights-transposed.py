"""Expected: input-weights-transposed"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a = np.dot(h_prev, U) + b
    a += np.dot(x, np.transpose(W))
    return np.tanh(a)
