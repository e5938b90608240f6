"""Expected: failed digits"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = [dc_T]
    for t in reversed(range(f_seq.shape[1])):
        G.append(G[-1] * np.maximum(f_seq[:, t], 1e-7))
    return np.stack(G[::-1], axis=1)
