"""Expected: swaps-w-and-u"""

import numpy as np


def forget_gate(h_prev, x, W_f, U_f, b_f):
    return 1 / (1 + np.exp(-(np.matmul(x, W_f) + np.matmul(h_prev, U_f) + b_f)))
