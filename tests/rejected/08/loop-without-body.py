"""Expected: unreadable IndentationError"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    carry = np.zeros(h0.shape)
    for t in reversed(range(x.shape[1])):
    return carry
