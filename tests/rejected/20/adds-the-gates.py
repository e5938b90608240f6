"""Expected: adds-the-gates"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    T = f_seq.shape[1]
    G = [dc_T * f_seq[:, t:].mean(axis=1) for t in range(T)] + [dc_T]
    return np.stack(G, axis=1)
