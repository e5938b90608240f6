"""Expected: failed -300"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a = x @ W + h_prev @ U + b
    e = np.exp(3 * a)
    return np.where(np.isfinite(e), np.tanh(a), 0.0)
