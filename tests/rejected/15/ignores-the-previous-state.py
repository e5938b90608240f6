"""Expected: ignores-the-previous-state"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    h = np.zeros_like(h_prev)
    a = np.einsum("nd,dh->nh", x, W_o) + np.einsum("nk,kh->nh", h, U_o)
    return 1 / (1 + np.exp(-a - b_o))


def hidden_state(o, c):
    return np.einsum("nh,nh->nh", o, np.tanh(c))
