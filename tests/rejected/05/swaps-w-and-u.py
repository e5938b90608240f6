"""Expected: swaps-w-and-u"""

import numpy as np


def cell(x, h, U, W, b):
    return np.tanh(np.dot(x, W) + np.dot(h, U) + b)


def rnn_step(x, h_prev, W, U, b):
    return cell(x, h_prev, W, U, b)
