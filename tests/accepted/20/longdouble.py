"""More precision than asked for."""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = np.zeros((f_seq.shape[0], f_seq.shape[1] + 1, f_seq.shape[2]), dtype=np.longdouble)
    G[:, -1] = dc_T
    for t in range(f_seq.shape[1] - 1, -1, -1):
        G[:, t] = G[:, t + 1] * f_seq[:, t]
    return G
