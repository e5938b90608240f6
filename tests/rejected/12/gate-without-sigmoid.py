"""Expected: gate-without-sigmoid"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    z = np.concatenate([x, h_prev], axis=1)
    return z @ np.concatenate([W_f, U_f]) + b_f
