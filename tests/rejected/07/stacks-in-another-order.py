"""Expected: stacks-in-another-order"""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    N, H = h.shape
    slope = 1.0 - np.square(h)
    da = np.multiply(dh, slope)
    dx, dh_prev = np.split(da @ np.concatenate((U, W)).T, [x.shape[1]], axis=1)
    dW = np.einsum("nd,nh->dh", x, da)
    dU = np.einsum("nk,nh->kh", h_prev, da)
    db = np.einsum("nh->h", da)
    return dx, dh_prev, dW, dU, db
