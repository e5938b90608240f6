"""Expected: gate-with-another-curve"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    f = np.dot(h_prev, U_f)
    f += np.dot(x, W_f) + b_f
    f[f < 0] = 0
    return f
