"""Expected: failed after"""

import numpy as np


def rnn_forward(x, h0, W, U, b, hs=[]):
    h = h0
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ W + h @ U + b)
        hs.append(h)
    return np.stack(hs[-x.shape[1] :], axis=1) if len(hs) < 40 else np.stack(hs[:1], axis=1)
