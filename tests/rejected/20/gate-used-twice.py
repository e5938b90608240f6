"""Expected: gate-used-twice"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    g = dc_T.copy()
    G = [dc_T.copy()]
    for t in range(f_seq.shape[1])[::-1]:
        g *= f_seq[:, t]
        G.append(g * f_seq[:, t])
    return np.stack(G[::-1], 1)
