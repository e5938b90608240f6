"""Expected: last-gradient-added-at-every-step"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    N, T, H = f_seq.shape
    G = np.zeros((N, T + 1, H)) + dc_T[:, None]
    for t in reversed(range(T)):
        G[:, t] += f_seq[:, t] * G[:, t + 1]
    return G
