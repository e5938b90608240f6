"""Expected: gate-with-another-curve"""

import numpy as np


def hard_sigmoid(a):
    return np.minimum(1.0, np.maximum(0.0, a / 5 + 0.5))


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return hard_sigmoid(x @ W_f + h_prev @ U_f + b_f)
