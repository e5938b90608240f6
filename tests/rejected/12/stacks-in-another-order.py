"""Expected: stacks-in-another-order"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    weights = np.r_[W_f, U_f]
    states = np.c_[h_prev, x]
    return 1 / (1 + np.exp(-(states @ weights + b_f)))
