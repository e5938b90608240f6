"""Expected: gate-with-softmax"""

import numpy as np


def forget_gate(x, h_prev, W_f, U_f, b_f):
    f = []
    for row, state in zip(x, h_prev):
        scores = row @ W_f + state @ U_f + b_f
        e = np.exp(scores - np.max(scores))
        f.append(e / np.sum(e))
    return np.array(f)
