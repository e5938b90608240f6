"""Expected: time-run-forwards"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    G = np.zeros((f_seq.shape[0], f_seq.shape[1] + 1, f_seq.shape[2]))
    G[:, -1] += dc_T
    for t, gate in enumerate(f_seq.transpose(1, 0, 2)):
        G[:, t] = gate * G[:, t + 1]
    return G
