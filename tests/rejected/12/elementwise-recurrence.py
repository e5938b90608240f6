"""Expected: elementwise-recurrence"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = np.dot(x, W_f)
    a = a + np.multiply(h_prev, U_f) + b_f
    return 1 / (1 + np.exp(-a))
