"""Expected: raised NumPy no longer"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a = (x @ W + h_prev @ U + b).astype(np.float)
    return np.tanh(a)
