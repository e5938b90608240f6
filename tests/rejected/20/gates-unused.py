"""Expected: gates-unused"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    return np.tile(dc_T[:, None], (1, f_seq.shape[1] + 1, 1))
