"""Expected: weights-on-the-left"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    z = x.dot(W_o) + U_o.dot(h_prev) + b_o
    return 0.5 * (1 + np.tanh(z / 2))


def hidden_state(o, c):
    return np.einsum("nh,nh->nh", o, np.tanh(c))
