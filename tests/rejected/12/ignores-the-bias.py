"""Expected: ignores-the-bias"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f=0):
    stacked = np.hstack([x, h_prev]) @ np.vstack([W_f, U_f])
    return np.exp(-np.logaddexp(0, -stacked))
