"""Expected: raised NameError"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = [dc_T]
    for t in reversed(range(T)):
        G.append(G[-1] * f_seq[:, t])
    return np.stack(G[::-1], axis=1)
