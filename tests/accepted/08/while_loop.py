"""A while loop; sums that start at the integer 0."""

import numpy as np


def rnn_backward(dhs, x, h0, hs, W, U):
    dx = []
    dW = dU = db = carry = 0
    t = hs.shape[1]
    while t > 0:
        t -= 1
        prev = hs[:, t - 1] if t > 0 else h0
        dh = dhs[:, t] + carry
        da = dh - dh * hs[:, t] * hs[:, t]
        dx = [np.matmul(da, W.transpose())] + dx
        carry = np.matmul(da, U.transpose())
        dW = dW + np.matmul(x[:, t].transpose(), da)
        dU = dU + np.matmul(prev.transpose(), da)
        db = db + np.sum(da, 0)
    return np.array(dx).transpose(1, 0, 2), carry, dW, dU, db
