"""Expected: every-result-left-at-zero"""

import numpy as np


def lstm_step_backward(dh, dc, cache, W, U):
    dx, dh_prev, dc_prev = (np.zeros_like(a) for a in cache[:3])
    dW, dU = np.zeros_like(W), np.zeros_like(U)
    db = np.zeros(W.shape[1])
    return dx, dh_prev, dc_prev, dW, dU, db
