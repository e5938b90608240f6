"""The share of "keep" between the two scores a and 0, as a softmax of two."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    keep = x @ W_f + h_prev @ U_f + b_f
    scores = np.stack([keep, np.zeros_like(keep)])
    e = np.exp(scores - scores.max(axis=0))
    return e[0] / e.sum(axis=0)
