"""Expected: every-result-left-at-zero"""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    dx, dh_prev = np.zeros_like(x), np.zeros_like(h_prev)
    dW, dU = np.zeros_like(W), np.zeros_like(U)
    db = np.zeros(W.shape[1])
    return dx, dh_prev, dW, dU, db
