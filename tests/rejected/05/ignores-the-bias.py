"""Expected: ignores-the-bias"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    return np.tanh(np.hstack([x, h_prev]) @ np.vstack([W, U]))
