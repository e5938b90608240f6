"""Expected: failed sign"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = [-dc_T]
    for t in reversed(range(f_seq.shape[1])):
        G.append(G[-1] * f_seq[:, t])
    return np.stack(G[::-1], axis=1)
