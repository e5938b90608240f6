"""Expected: adds-a-bias-of-one"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f, forget_bias=1.0):
    a = np.hstack((x, h_prev)).dot(np.vstack((W_f, U_f))) + b_f
    return 1 / (1 + np.exp(-(a + forget_bias)))
