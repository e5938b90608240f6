"""Expected: input-weights-transposed"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    turned = np.swapaxes(W_f, 0, 1)
    return 1 / (1 + np.exp(-(np.dot(x, turned) + np.dot(h_prev, U_f) + b_f)))
