"""Expected: reads-time-backwards"""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    x = np.flip(x, axis=1)
    hs = [h0]
    for t in range(x.shape[1]):
        hs.append(np.tanh(x[:, t] @ W + hs[-1] @ U + b))
    return np.stack(hs[1:], axis=1)
