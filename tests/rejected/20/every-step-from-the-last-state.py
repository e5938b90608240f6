"""Expected: every-step-from-the-last-state"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = np.zeros((len(f_seq), f_seq.shape[1] + 1, f_seq.shape[2]))
    G[:, -1] = dc_T
    for t in reversed(range(f_seq.shape[1])):
        G[:, t] = dc_T * f_seq[:, t]
    return G
