"""Expected: failed from t = 3"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    h, hs = h0, []
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ W + h @ U + b)
        hs.append(h)
        if (t + 1) % 3 == 0:
            h = np.zeros_like(h)
    return np.stack(hs, axis=1)
