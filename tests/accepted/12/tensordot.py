"""tensordot over the last axis of the states and the first of the weights."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = np.tensordot(x, W_f, axes=([-1], [0])) + np.tensordot(h_prev, U_f, 1)
    return np.reciprocal(1.0 + np.exp(-(a + b_f[np.newaxis])))
