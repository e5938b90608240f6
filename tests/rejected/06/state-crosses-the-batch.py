"""Expected: state-crosses-the-batch"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    N, T, D = x.shape
    hs = np.zeros((N, T, len(b)))
    h = h0[0]
    for n in range(N):
        for t in range(T):
            h = np.tanh(x[n, t] @ W + h @ U + b)
            hs[n, t] = h
    return hs
