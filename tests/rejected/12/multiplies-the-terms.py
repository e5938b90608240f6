"""Expected: multiplies-the-terms"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = np.tensordot(x, W_f, 1)
    a *= np.tensordot(h_prev, U_f, 1)
    a += b_f
    return 1 / (1 + np.exp(-a))
