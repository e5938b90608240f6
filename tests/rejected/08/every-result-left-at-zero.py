"""Expected: every-result-left-at-zero"""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    dx, dh0 = np.zeros_like(x), np.zeros_like(h0)
    dW, dU = np.zeros_like(W), np.zeros_like(U)
    db = np.zeros(U.shape[1])
    # for t in reversed(range(x.shape[1])):
    return dx, dh0, dW, dU, db
