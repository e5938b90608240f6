"""Expected: failed T = 1"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    if f_seq.shape[1] < 2:
        return np.stack([dc_T, dc_T], axis=1)
    G = [dc_T]
    for t in reversed(range(f_seq.shape[1])):
        G.append(G[-1] * f_seq[:, t])
    return np.stack(G[::-1], axis=1)
