"""Expected: weights-on-the-left"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    z = np.dot(W_f, x) + np.dot(U_f, h_prev) + b_f
    return 1.0 / (1.0 + np.exp(-z))
