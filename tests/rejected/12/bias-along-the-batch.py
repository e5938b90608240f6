"""Expected: bias-along-the-batch"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return 1 / (1 + np.exp(-(x @ W_f + h_prev @ U_f + b_f.reshape(-1, 1))))
