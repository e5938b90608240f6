"""[h, x] with [U; W], a while loop and np.c_."""

import numpy as np


def rnn_forward(x, h0, W, U, b):
    V = np.r_[U, W]
    h, t, hs = h0, 0, []
    while t < x.shape[1]:
        h = np.tanh(np.c_[h, x[:, t]] @ V + b)
        hs.append(h)
        t += 1
    return np.dstack(hs).swapaxes(1, 2)
