"""Expected: failed shape"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return 1 / (1 + np.exp(-(x[0] @ W_f + h_prev[0] @ U_f + b_f)))
