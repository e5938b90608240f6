"""Weight gradients as outer products, row by row, from the integer 0."""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    dx, dh_prev = [], []
    dW = dU = db = 0
    for g, entrada, antes, depois in zip(dh, x, h_prev, h):
        da = g * (1 - depois**2)
        dx.append(W @ da)
        dh_prev.append(U @ da)
        dW = dW + np.outer(entrada, da)
        dU = dU + np.outer(antes, da)
        db = db + da
    return np.array(dx), np.array(dh_prev), dW, dU, db
