"""Expected: failed h0"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = []
    for t in range(x.shape[1]):
        h0[:] = np.tanh(x[:, t] @ W + h0 @ U + b)
        hs.append(h0.copy())
    return np.stack(hs, axis=1)
