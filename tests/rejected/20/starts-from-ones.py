"""Expected: starts-from-ones"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = np.ones((f_seq.shape[0], f_seq.shape[1] + 1, f_seq.shape[2]))
    for t in reversed(range(f_seq.shape[1])):
        G[:, t] = G[:, t + 1] * f_seq[:, t]
    return G
