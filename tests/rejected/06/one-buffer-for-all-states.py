"""Expected: one-buffer-for-all-states"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    h = h0.copy()
    hs = []
    for t in range(x.shape[1]):
        h[...] = np.tanh(x[:, t] @ W + h @ U + b)
        hs.append(h)
    return np.stack(hs, axis=1)
