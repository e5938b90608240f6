"""Expected: raised IndexError"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    N, T, H = f_seq.shape
    G = np.zeros((N, T + 1, H))
    G[:, T] = dc_T
    for t in range(T, -1, -1):
        G[:, t] = G[:, t + 1] * f_seq[:, t]
    return G
