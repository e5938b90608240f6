"""itertools.accumulate along the reversed steps."""

from itertools import accumulate

import numpy as np


def cell_gradient_path(f_seq, dc_T):
    gates = (f_seq[:, t] for t in reversed(range(f_seq.shape[1])))
    path = list(accumulate(gates, np.multiply, initial=dc_T))
    return np.stack(path[::-1], axis=1)
