"""Expected: failed float32"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a = (x @ W + h_prev @ U).astype(np.float32) + b
    return np.tanh(a)
