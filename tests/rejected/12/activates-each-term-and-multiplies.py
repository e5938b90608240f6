"""Expected: activates-each-term"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    from_x = 1 / (1 + np.exp(-x.dot(W_f)))
    from_h = 1 / (1 + np.exp(-h_prev.dot(U_f)))
    return np.multiply(from_x, from_h)
