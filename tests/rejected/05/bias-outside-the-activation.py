"""Expected: term-outside-the-activation"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    both = np.concatenate([x, h_prev], axis=1)
    return np.tanh(both @ np.concatenate([W, U])) + b
