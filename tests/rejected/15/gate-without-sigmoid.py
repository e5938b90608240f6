"""Expected: gate-without-sigmoid"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o):
    z = np.concatenate([x, h_prev], axis=1)
    return z @ np.concatenate([W_o, U_o]) + b_o


def hidden_state(o, c):
    e = np.exp(-2 * np.abs(c))
    return o * np.sign(c) * (1 - e) / (1 + e)
