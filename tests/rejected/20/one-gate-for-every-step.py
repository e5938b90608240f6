"""Expected: one-gate-for-every-step"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    N, T, H = f_seq.shape
    G = np.empty((N, T + 1, H))
    for t in range(T + 1):
        G[:, t] = dc_T * f_seq[:, -1] ** (T - t)
    return G
