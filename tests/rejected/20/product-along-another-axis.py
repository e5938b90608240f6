"""Expected: product-along-another-axis"""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    factors = np.multiply.accumulate(f_seq)
    return np.concatenate([factors * dc_T[:, None], dc_T[:, None]], axis=1)
