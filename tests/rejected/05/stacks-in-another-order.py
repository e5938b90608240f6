"""Expected: stacks-in-another-order"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    z = np.c_[h_prev, x]
    return np.tanh(b + np.dot(z, np.r_[W, U]))
