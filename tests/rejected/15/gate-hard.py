"""Expected: gate-hard"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    a = np.einsum("nd,dh->nh", x, W_o) + np.einsum("nk,kh->nh", h_prev, U_o) + b_o
    shown = 1 / (1 + np.exp(-a)) >= 0.5
    return shown.astype(np.float64)


def hidden_state(o, c):
    return np.einsum("nh,nh->nh", o, np.tanh(c))
