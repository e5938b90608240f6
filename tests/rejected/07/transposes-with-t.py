"""Expected: raised no attribute"""

import numpy as np


def rnn_step_backward(dh, x, h_prev, h, W, U):
    slope = dh * (1 - h**2)
    return np.dot(slope, W.t()), np.dot(slope, U.t()), np.dot(x.t(), slope), np.dot(h_prev.t(), slope), slope.sum(0)
