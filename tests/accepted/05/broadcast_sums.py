"""Products as broadcast sums; the result is a read-only view."""

import numpy as np


def rnn_step(x, h_prev, W, U, b):
    a = (x[:, :, None] * W[None]).sum(1) + (h_prev[..., None] * U).sum(-2) + b
    h = np.tanh(a)
    h.flags.writeable = False
    return h[:]
