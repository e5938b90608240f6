"""Expected: activation-applied-again"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    gates = 1 / (1 + np.exp(-f_seq))
    P = np.cumprod(gates[:, ::-1], axis=1)[:, ::-1]
    return np.concatenate([P * dc_T[:, None], dc_T[:, None]], axis=1)
