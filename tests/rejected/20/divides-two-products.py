"""Expected: failed infinity"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    products = np.cumprod(f_seq, axis=1)
    before = np.concatenate([np.ones_like(products[:, :1]), products], axis=1)
    return dc_T[:, None] * products[:, -1:] / before
