"""Expected: raised misspelt"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    hs = []
    estado = h0
    for t in range(x.shape[1]):
        estado = np.tanh(x[:, t] @ W + estdo @ U + b)
        hs.append(estado)
    return np.stack(hs, axis=1)
