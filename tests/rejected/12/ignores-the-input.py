"""Expected: ignores-the-input"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    rows = [state @ U_f + b_f for state in h_prev]
    return [1 / (1 + np.exp(-row)) for row in rows]
