"""Expected: failed expected"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = [dc_T]
    for t in reversed(range(f_seq.shape[1])):
        G.append(np.clip(G[-1] * f_seq[:, t], -100, 100))
    return np.stack(G[::-1], axis=1)
