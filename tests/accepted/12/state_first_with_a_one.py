"""[h, x, 1] times [U; W; b]."""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    z = np.column_stack([h_prev, x, np.ones(len(x))])
    a = z.dot(np.vstack([U_f, W_f, b_f]))
    return 1.0 / (1.0 + np.exp(-a))
