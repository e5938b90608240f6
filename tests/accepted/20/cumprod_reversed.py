"""One cumulative product over reversed time."""

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    factors = np.concatenate([np.ones_like(dc_T)[:, None], f_seq[:, ::-1]], axis=1)
    return np.cumprod(factors, axis=1)[:, ::-1] * dc_T[:, None, :]
