"""Expected: old-state-gradient-past-the-weights"""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    N, H = h.shape
    slope = 1.0 - np.square(h)
    da = np.multiply(dh, slope)
    dx = np.einsum("nh,dh->nd", da, W)
    dh_prev = dh + np.einsum("nh,kh->nk", da, U)
    dW = np.einsum("nd,nh->dh", x, da)
    dU = np.einsum("nk,nh->kh", h_prev, da)
    db = np.einsum("nh->h", da)
    return dx, dh_prev, dW, dU, db
