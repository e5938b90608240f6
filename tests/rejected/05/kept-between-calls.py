"""Expected: failed state kept"""

import numpy as np

memory = {}


def rnn_step(x, h_prev, W, U, b):
    h_prev = memory.get(h_prev.shape, h_prev)
    memory[h_prev.shape] = np.tanh(x @ W + h_prev @ U + b)
    return memory[h_prev.shape]
