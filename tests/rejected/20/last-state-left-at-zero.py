"""Expected: states-left-at-zero"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    N, T, H = f_seq.shape
    G = np.zeros((N, T + 1, H))
    g = dc_T
    for t in range(T - 1, -1, -1):
        g = g * f_seq[:, t]
        G[:, t] = g
    return G
