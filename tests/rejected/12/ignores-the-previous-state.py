"""Expected: ignores-the-previous-state"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    h = np.zeros_like(h_prev)
    a = np.einsum("nd,dh->nh", x, W_f) + np.einsum("nk,kh->nh", h, U_f)
    return 1 / (1 + np.exp(-a - b_f))
