"""Expected: activates-twice"""

import numpy as np


def layer(x, h, W, U, b):
    return 1 / (1 + np.exp(-(x @ W + h @ U + b)))


def forget_gate(x, h_prev, W_f, U_f, b_f):
    return 1 / (1 + np.exp(-layer(x, h_prev, W_f, U_f, b_f)))
