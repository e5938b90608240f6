"""Expected: failed f_seq"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    f_seq[:, -1] *= dc_T
    for t in reversed(range(f_seq.shape[1] - 1)):
        f_seq[:, t] *= f_seq[:, t + 1]
    return np.concatenate([f_seq, dc_T[:, None]], axis=1)
