"""Extended precision."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    x, h_prev, W_f, U_f, b_f = (np.asarray(p, np.longdouble) for p in (x, h_prev, W_f, U_f, b_f))
    return 1 / (1 + np.exp(-(x.dot(W_f) + h_prev.dot(U_f) + b_f)))
