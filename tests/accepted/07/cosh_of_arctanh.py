"""The slope as 1 / cosh(a)**2, with the sum a recovered from h; warns where h is 1 or -1."""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    a = np.arctanh(h)
    da = dh / np.cosh(a) ** 2
    return np.dot(da, W.T), np.dot(da, U.T), np.dot(x.T, da), np.dot(h_prev.T, da), np.sum(da, axis=0)
