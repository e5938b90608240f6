"""Expected: first-state-alone"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    for t in reversed(range(f_seq.shape[1])):
        dc_T = dc_T * f_seq[:, t]
    return dc_T
