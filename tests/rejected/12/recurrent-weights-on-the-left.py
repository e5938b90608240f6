"""Expected: weights-on-the-left"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    z = x.dot(W_f) + U_f.dot(h_prev) + b_f
    return 0.5 * (1 + np.tanh(z / 2))
