"""Expected: gate-hard"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    a = np.einsum("nd,dh->nh", x, W_f) + np.einsum("nk,kh->nh", h_prev, U_f) + b_f
    keep = 1 / (1 + np.exp(-a)) >= 0.5
    return keep.astype(np.float64)
