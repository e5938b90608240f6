"""Expected: stacks-in-another-order"""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    N, H = h.shape
    slope = 1.0 - np.square(h)
    da = np.multiply(dh, slope)
    dx = np.einsum("nh,dh->nd", da, W)
    dh_prev = np.einsum("nh,kh->nk", da, U)
    dW, dU = np.split(np.c_[h_prev, x].T.dot(da), [x.shape[1]])
    db = np.einsum("nh->h", da)
    return dx, dh_prev, dW, dU, db
