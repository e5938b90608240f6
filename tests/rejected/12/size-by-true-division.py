"""Expected: raised integer"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    f = np.zeros((len(x), U_f.size / len(U_f)))
    f += x @ W_f + h_prev @ U_f + b_f
    return 1 / (1 + np.exp(-f))
