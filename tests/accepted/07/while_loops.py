"""While loops over the units, one column at a time."""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    dx, dh_prev, dW, dU, db = 0, 0, [], [], []
    k = 0
    while k < h.shape[1]:
        da = dh[:, k] * (1 - h[:, k] ** 2)
        dx = dx + da[:, None] * W[:, k]
        dh_prev = dh_prev + da[:, None] * U[:, k]
        dW += [x.T @ da]
        dU += [h_prev.T @ da]
        db += [da.sum()]
        k += 1
    return dx, dh_prev, np.column_stack(dW), np.column_stack(dU), np.array(db)
