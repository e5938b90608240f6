"""Expected: squashes-the-old-state"""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    z = np.concatenate([x, np.tanh(h_prev)], axis=-1)
    return np.tanh(np.dot(z, np.concatenate([W, U], axis=0)) + b)
