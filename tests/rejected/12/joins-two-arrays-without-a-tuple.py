"""Expected: raised hstack"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    z = np.hstack(h_prev, x)
    return 1 / (1 + np.exp(-(z @ np.vstack((U_f, W_f)) + b_f)))
