"""Expected: reshapes-to-exchange-axes"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = []
    h = h0
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ W + h @ U + b)
        hs.append(h)
    return np.array(hs).reshape(x.shape[0], x.shape[1], -1)
