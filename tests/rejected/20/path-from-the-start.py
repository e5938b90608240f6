"""Expected: path-from-the-start"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    N, T, H = f_seq.shape
    G = np.zeros((N, T + 1, H))
    G[:, 0] = dc_T
    for t in range(T):
        G[:, t + 1] = G[:, t] * f_seq[:, t]
    return G
