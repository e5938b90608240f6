"""Expected: failed state kept"""

import numpy as np

state = {}


def rnn_forward(x, h0, W, U, b):
    h = state.get(h0.shape, h0)
    hs = []
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ W + h @ U + b)
        hs.append(h)
    state[h0.shape] = h
    return np.stack(hs, axis=1)
