"""Expected: exchanges-input-and-hidden-gradients"""

import numpy as np


class Step:
    def __init__(self, x, h_prev, h, W, U):
        self.x, self.h_prev, self.h = x, h_prev, h
        self.W, self.U = W, U

    def slope(self, k):
        return 1 - self.h[:, k] ** 2

    def backward(self, dh):
        D, H = self.W.shape
        dx, dh_prev = np.zeros(self.x.shape), np.zeros(self.h_prev.shape)
        dW, dU, db = np.zeros(self.W.shape), np.zeros(self.U.shape), np.zeros(H)
        for k in range(H):
            da = dh[:, k] * self.slope(k)
            dx += np.outer(da, self.W[:, k])
            dh_prev += np.outer(da, self.U[:, k])
            dW[:, k] = da @ self.x
            dU[:, k] = da @ self.h_prev
            db[k] = da.sum()
        return dh_prev, dx, dW, dU, db


def rnn_step_backward(dh, x, h_prev, h, W, U):
    return Step(x, h_prev, h, W, U).backward(dh)
