"""Expected: failed never filled"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = np.zeros((x.shape[0], x.shape[1], h0.shape[1]))
    for t in range(x.shape[1]):
        pass
    return hs
