"""Every product the other way round and turned back; the bias by a row of ones."""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    dt = np.subtract(1, np.square(h)) * dh
    to_x, to_h = dt, dt
    dx = W.dot(to_x.T).T
    dh_prev = U.dot(to_h.T).T
    dW = to_x.T.dot(x).T
    dU = to_h.T.dot(h_prev).T
    db = np.ones([len(dt), 1]).T.dot(dt)[0, :]
    return dx, dh_prev, dW, dU, db
