"""Expected: ignores-the-bias"""

import numpy as np


def output_gate(x, h_prev, W_o, U_o, b_o=0):
    stacked = np.hstack([x, h_prev]) @ np.vstack([W_o, U_o])
    return np.exp(-np.logaddexp(0, -stacked))


def hidden_state(o, c):
    return o * np.tanh(c)
