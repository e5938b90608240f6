"""Expected: state-without-tanh"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    h = np.array(h_prev)
    for n in range(len(x)):
        h[n] = b + x[n] @ W + h_prev[n] @ U
    return h
