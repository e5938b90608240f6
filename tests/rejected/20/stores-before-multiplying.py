"""Expected: gate-of-a-neighbouring-step"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    N, T, H = f_seq.shape
    G = np.zeros((N, T + 1, H))
    G[:, T] = dc_T
    g = dc_T
    for t in range(T - 1, -1, -1):
        G[:, t] = g
        g = g * f_seq[:, t]
    return G
