"""Expected: one-state-missing"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = np.zeros_like(f_seq)
    g = dc_T
    for t in reversed(range(f_seq.shape[1])):
        g = g * f_seq[:, t]
        G[:, t] = g
    return G
