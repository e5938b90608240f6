"""Expected: one-array-listed-many-times"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    g = dc_T.copy()
    G = [g]
    for t in reversed(range(f_seq.shape[1])):
        g *= f_seq[:, t]
        G.append(g)
    return np.stack(G[::-1], axis=1)
