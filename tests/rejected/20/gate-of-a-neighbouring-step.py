"""Expected: gate-of-a-neighbouring-step"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = [dc_T]
    T = f_seq.shape[1]
    while len(G) <= T:
        G.append(G[-1] * f_seq[:, T - len(G) - 1])
    return np.stack(list(reversed(G)), axis=1)
