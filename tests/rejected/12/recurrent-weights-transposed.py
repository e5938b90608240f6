"""Expected: recurrent-weights-transposed"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = np.einsum("nd,dh->nh", x, W_f) + np.einsum("nk,hk->nh", h_prev, U_f) + b_f
    return 1 / (1 + np.exp(-a))
