"""Expected: slope-of-the-gate"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    slopes = f_seq - np.square(f_seq)
    G = [dc_T]
    for t in reversed(range(f_seq.shape[1])):
        G.insert(0, G[0] * slopes[:, t])
    return np.stack(G, axis=1)
