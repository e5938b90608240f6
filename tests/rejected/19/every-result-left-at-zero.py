"""Expected: every-result-left-at-zero"""

import numpy as np


def slope(s):
    return s * (1.0 - s)


def lstm_backward(dhs, dc_T, caches, W, U):
    N, T, H = dhs.shape
    dh_next, dc_next = np.zeros((N, H)), dc_T
    dx = np.zeros((N, T, W.shape[0]))
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(4 * H)
    return dx, dh_next, np.zeros((N, H)), dW, dU, db
