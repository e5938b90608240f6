"""An object that can be called, with buffers of its own that it never returns twice."""

import numpy as np


class Back:
    def __call__(self, *arrays):
        dh, x, h_prev, h, W, U = arrays
        da = np.empty_like(dh)
        np.multiply(h, h, out=da)
        np.subtract(1, da, out=da)
        np.multiply(da, dh, out=da)
        dx, dh_prev, dW, dU = (np.empty(a.shape) for a in (x, h_prev, W, U))
        np.matmul(da, W.T, out=dx)
        np.matmul(da, U.T, out=dh_prev)
        np.matmul(x.T, da, out=dW)
        np.matmul(h_prev.T, da, out=dU)
        return dx, dh_prev, dW, dU, da.sum(axis=0)


rnn_step_backward = Back()
