"""Expected: adds-the-previous-state"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = [h0]
    for t in range(x.shape[1]):
        hs.append(hs[t] + np.tanh(x[:, t] @ W + hs[t] @ U + b))
    return np.array(hs[1:]).swapaxes(0, 1)
